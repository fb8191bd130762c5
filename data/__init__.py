"""What a report is, and how it is read and written: the layer without a window."""
