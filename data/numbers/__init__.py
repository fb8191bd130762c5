"""Numbers as they are written: what they are worth, in what unit, and which are no figures by their form alone."""
