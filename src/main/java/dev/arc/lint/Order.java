package dev.arc.lint;

import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A sentence of a prompt as an order: what is to be done or not, as the words that carry meaning.
///
/// @param forbids whether it is not to be done
/// @param firm whether it says `always` or `must`
/// @param words that carry meaning, in order, in lower case
/// @param isNarrowed whether it holds only in some cases
record Order(boolean forbids, boolean firm, List<String> words, boolean isNarrowed) {

  private static final Pattern FORBIDS =
      Pattern.compile(
          "^(?:(?:please|also|and|but|you|agents?|the agent|under no circumstances|at no time|important|note|:|,) )*(?:never|(?:do|must|should|shall|may|can) not|cannot|avoid|refrain from|no circumstances)\\b");

  private static final Set<String> FIRM =
      Set.of("always", "must", "invariably", "mandatory", "every");

  private static final Set<String> NARROWING =
      Set.of(
          "if",
          "when",
          "whenever",
          "unless",
          "except",
          "until",
          "without",
          "only",
          "but",
          "instead",
          "than",
          "while",
          "during",
          "where",
          "once",
          "just",
          "above",
          "below",
          "over",
          "under",
          "more",
          "less",
          "yet",
          "still",
          "twice",
          "alone",
          "directly",
          "first",
          "again",
          "merely",
          "simply",
          "solely");

  /// Words that carry no meaning of their own here.
  private static final Set<String> PLAIN =
      Set.of(
          "a",
          "an",
          "the",
          "to",
          "of",
          "for",
          "in",
          "on",
          "at",
          "with",
          "from",
          "by",
          "and",
          "or",
          "any",
          "all",
          "your",
          "their",
          "his",
          "her",
          "its",
          "our",
          "my",
          "user",
          "users",
          "customer",
          "customers",
          "client",
          "clients",
          "you",
          "they",
          "them",
          "it",
          "that",
          "this",
          "these",
          "those",
          "always",
          "never",
          "do",
          "does",
          "not",
          "must",
          "should",
          "shall",
          "may",
          "can",
          "cannot",
          "please",
          "make",
          "sure",
          "be",
          "is",
          "are",
          "ever",
          "each",
          "every",
          "also",
          "as",
          "avoid",
          "refrain",
          "agent",
          "under",
          "circumstances",
          "no",
          "time",
          "we",
          "will",
          "would",
          "so",
          "very",
          "ensure",
          "important",
          "note",
          "before");

  /// Words of asking for an agreement; the others of such a sentence are deeds.
  private static final List<String> AGREEMENT =
      List.of(
          "ask",
          "confirm",
          "approv",
          "consent",
          "permission",
          "agree",
          "wait",
          "get",
          "obtain",
          "seek",
          "check",
          "request",
          "need",
          "require",
          "act",
          "go",
          "ahead",
          "proceed",
          "without",
          "explicit",
          "prior",
          "okay",
          "yes",
          "first",
          "directly",
          "immediately");

  /// Verbs that leave it to their object to say what is done.
  private static final Set<String> LIGHT = Set.of("include", "add", "give", "provide");

  /// How often something is done, which does not matter where it is not to be done at all.
  private static final Pattern COUNT =
      Pattern.compile("\\d+|two|three|four|five|ten|times|attempts");

  private static final int TELLING = 4;

  /// A shorter rest of a word says too little about it.
  private static final int ROOT = 3;

  private static final Pattern ENDING = Pattern.compile("(?:ations?|ing|es|ed|e|s)$");

  static Order of(String sentence) {
    var words = Words.of(sentence).stream().filter(word -> !word.quoted()).map(Word::text).toList();
    var text = String.join(" ", words);
    return new Order(
        FORBIDS.matcher(text).find(),
        words.stream().anyMatch(FIRM::contains),
        words.stream()
            .filter(word -> Character.isLetterOrDigit(word.charAt(0)) && !PLAIN.contains(word))
            .toList(),
        words.stream().anyMatch(NARROWING::contains));
  }

  /// Whether it orders what the other forbids, in all cases or in those that it names.
  boolean opposes(Order other) {
    return !forbids
        && other.forbids
        && !isNarrowed
        && !other.isNarrowed
        && !other.words.isEmpty()
        && alike(verb(), other.verb())
        && covers(other.deed())
        && (other.covers(words.stream().filter(word -> !COUNT.matcher(word).matches()).toList())
            ? words.size() > 1 || firm
            : firm && other.words.size() > 1);
  }

  /// What is done; to "include citations" is to cite.
  String verb() {
    return deed().getFirst();
  }

  private List<String> deed() {
    return words.size() > 1 && LIGHT.contains(words.getFirst())
        ? words.subList(1, words.size())
        : words;
  }

  /// Whether it has all those words, in some form.
  boolean covers(List<String> others) {
    return others.stream().allMatch(other -> words.stream().anyMatch(own -> alike(own, other)));
  }

  /// What is to be done, where the sentence is about an agreement to it.
  List<String> deeds() {
    return words.stream().filter(word -> AGREEMENT.stream().noneMatch(word::startsWith)).toList();
  }

  // "confirm" and "confirmation", "refund" and "refunds".
  private static boolean alike(String one, String other) {
    var shorter = one.length() < other.length() ? one : other;
    var longer = shorter.equals(one) ? other : one;
    var stem =
        shorter.length() > TELLING && shorter.endsWith("e")
            ? shorter.substring(0, shorter.length() - 1)
            : shorter;
    return one.equals(other)
        || shorter.length() >= TELLING && longer.startsWith(stem)
        || longer.equals(shorter + "s")
        || root(one).length() >= ROOT && root(one).equals(root(other));
  }

  // "cite" and "citations".
  private static String root(String word) {
    return ENDING.matcher(word).replaceFirst("");
  }
}
