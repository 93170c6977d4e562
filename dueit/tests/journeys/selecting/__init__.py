"""Several tasks at once: chosen by pointer, by keys, by touch, without scripts; seen in another browser at once."""
