"""What is wrong with the place that is shown, beside its text."""
