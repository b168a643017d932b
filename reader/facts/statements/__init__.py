"""What is said, by whom, and whether it is affirmed or denied."""
