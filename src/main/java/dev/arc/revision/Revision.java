package dev.arc.revision;

/// One change of an agent: of its system prompt, or of what its author declares it takes for
/// granted. Several changes made together all speak of the agent as it was before the first.
public sealed interface Revision {

  /// Other words in the prompt.
  ///
  /// @param old stands exactly once in the prompt's text, and may span lines
  /// @param replacement what stands there instead; blank to take the words out, with the list mark
  ///   and the line that nothing else is left of
  record Replace(String old, String replacement) implements Revision {}

  /// One more line of the prompt. It gets the list mark and the indentation of its neighbours, if
  /// those have one and the text has none; in a counted list it goes to the end of the list and
  /// gets the next number, letter or roman numeral.
  ///
  /// @param afterLine the line of the prompt's text that it follows, counted from 1; 0 to stand
  ///   before the first
  /// @param text of the line, without a line break
  record Insert(int afterLine, String text) implements Revision {}

  /// More lines of the prompt, with a blank line between them and what stands above and below; none
  /// above a closing tag.
  ///
  /// @param afterLine the line of the prompt's text that they follow, counted from 1; 0 to stand
  ///   before the first
  /// @param text as it is to stand there, of one line or several
  record Paragraph(int afterLine, String text) implements Revision {}

  /// Other words for one of the assumptions that the author declared.
  ///
  /// @param old the whole text of the assumption
  /// @param replacement what stands there instead; blank to take the assumption out
  record Redeclare(String old, String replacement) implements Revision {}
}
