package dev.arc.world;

/// A text that readers and searches find: a policy, a mail, a note.
public record Document(String name, String text) {}
