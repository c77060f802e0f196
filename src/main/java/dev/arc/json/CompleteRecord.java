package dev.arc.json;

/// A record of which every field is written, as null where there is nothing to say: a part of a
/// document that programs read, and whose names they rely on.
public interface CompleteRecord {}
