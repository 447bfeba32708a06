package vn.hocvuso.access;

/** A place that a scope can name, as it is offered for choice. */
public record PlaceName(String code, String name) {}
