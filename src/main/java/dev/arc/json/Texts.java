package dev.arc.json;

/// Finds texts by name, such as the files beside a profile. What a name may reach is decided by who
/// implements it; whoever asks knows no files.
@FunctionalInterface
public interface Texts {

  /// Nothing can be reached.
  Texts NONE = _ -> new Missing("nothing beside it can be read here");

  Answer find(String name);

  /// What came of looking for a text.
  sealed interface Answer permits Found, Missing {}

  /// @param text in full
  record Found(String text) implements Answer {}

  /// @param why it cannot be had, as it ends a sentence: "there is no such file"
  record Missing(String why) implements Answer {}
}
