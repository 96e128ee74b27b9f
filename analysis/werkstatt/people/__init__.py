"""What people decide on cards and themes."""
