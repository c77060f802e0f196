package dev.arc.reproduction;

import dev.arc.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A message of the user, taken apart into clauses. Only courtesies and circumstances can be left
/// out: whatever might say what is wanted, of what, or how stays, for the right answer rests on it.
///
/// @param sentences each with its clauses, the mark at its end, and which of the clauses are idle
/// @param rest what follows the first blank line: data that stands in the message
record Wording(String text, List<Sentence> sentences, String rest) {
  private static final Pattern IDLE =
      Pattern.compile(
          "(?iu)(?:and |but |so )?(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|please"
              + "|thanks|thank you|many thanks|cheers|sorry|excuse me|no questions please"
              + "|(?:i am|i'm|we are|we're) (?:in|on|busy|late|about)\\b"
              + "|(?:i have|i've got|we have) (?:a|an|no time)\\b"
              + "|(?:it is|it's|this is|that is|that's) (?:for|urgent|important)\\b"
              + "|(?:my|our) (?:boss|manager|team|colleague)\\b).*");
  private static final Pattern FIGURE = Pattern.compile("\\d|[$€£¥₹%]");
  private static final Pattern NAME = Pattern.compile("(?<=\\w,? )(?!I\\b)\\p{Lu}\\w*");
  private static final Pattern END = Pattern.compile("[.?!…]+$");

  /// @param clauses without the commas between them
  /// @param idle numbers of those that can be left out
  record Sentence(List<String> clauses, String mark, Set<Integer> idle) {
    Sentence {
      clauses = List.copyOf(clauses);
      idle = Set.copyOf(idle);
    }
  }

  static Wording of(String text) {
    var blank = text.indexOf("\n\n");
    var head = blank < 0 ? text : text.substring(0, blank);
    var sentences = Topics.standard().sentences(head).stream().map(Wording::sentence).toList();
    return new Wording(text, sentences, blank < 0 ? "" : text.substring(blank));
  }

  private static Sentence sentence(String text) {
    var end = END.matcher(text);
    var mark = end.find() ? end.group() : "";
    var clauses = List.of(text.substring(0, text.length() - mark.length()).split(",\\s+"));
    var idle = new TreeSet<Integer>();
    for (var number = 0; number < clauses.size(); number++) {
      if (isIdle(clauses.get(number))) {
        idle.add(number);
      }
    }
    if (mark.contains("?") && idle.size() == clauses.size()) {
      idle.clear();
    }
    return new Sentence(clauses, mark, idle);
  }

  private static boolean isIdle(String clause) {
    return IDLE.matcher(clause).matches()
        && !FIGURE.matcher(clause).find()
        && !NAME.matcher(clause).find()
        && Topics.standard().mentionedIn(clause).isEmpty();
  }

  /// The numbers of the clauses that can be left out, counted over all sentences.
  List<Integer> idle() {
    var numbers = new ArrayList<Integer>();
    var from = 0;
    for (var sentence : sentences) {
      for (var number : sentence.idle()) {
        numbers.add(from + number);
      }
      from += sentence.clauses().size();
    }
    return numbers.stream().sorted().toList();
  }

  /// The message without some of its clauses.
  String without(Set<Integer> leftOut) {
    if (leftOut.isEmpty()) {
      return text;
    }
    var said = new ArrayList<String>();
    var from = 0;
    for (var sentence : sentences) {
      var kept = new ArrayList<String>();
      for (var number = 0; number < sentence.clauses().size(); number++) {
        if (!leftOut.contains(from + number)) {
          kept.add(sentence.clauses().get(number));
        }
      }
      from += sentence.clauses().size();
      if (!kept.isEmpty()) {
        said.add(capitalized(String.join(", ", kept)) + sentence.mark());
      }
    }
    return String.join(" ", said) + rest;
  }

  static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
