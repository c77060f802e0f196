package dev.arc.topic;

import dev.arc.topic.Lexicon.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the orders of one clause, and whether each is turned round by a negation.
final class HeadFinder {

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "its", "their", "this", "each", "every", "any", "your", "our");
  private static final Set<String> LINKS = Set.of("or", "nor");
  private static final Set<String> GOVERNING = Set.of("take", "check", "ask", "detect", "guess");
  private static final Set<String> JOINING = Set.of("and", "but", "then", "or");
  private static final Set<String> LEADING =
      Set.of("and", "then", "do", "not", "never", "also", "please", "always");
  private static final Set<String> BREAKS =
      Set.of("and", "but", "so", "because", "since", "as", "that", "which", "who");

  /// `It is wrong to assume` denies the assuming once, not twice.
  private static final Lexicon DENYING_ALREADY =
      Lexicon.of(Map.of("", List.of("wrong|mistake|error|dangerous|unsafe|risky|forbidden to")));

  private final List<Word> words;
  private final boolean disapproved;
  private final List<Found> heads;
  private final boolean[] denied;

  private HeadFinder(List<Word> words) {
    this.words = words;
    this.disapproved = RuleWords.DISAPPROVAL.isIn(words) && !DENYING_ALREADY.isIn(words);
    this.heads = RuleWords.HEADS.all(words).stream().filter(this::isVerb).toList();
    this.denied = new boolean[heads.size()];
  }

  static List<Head> in(List<Word> words) {
    var finder = new HeadFinder(words);
    var found = new ArrayList<Head>();
    for (int at = 0; at < finder.heads.size(); at++) {
      var head = finder.head(at);
      if (!finder.isSubordinate(at)) {
        found.add(head);
      }
    }
    return found;
  }

  /// In `do not assume amounts are in dollars`, `check that it is complete`: what is said there
  /// belongs to the order before it and says nothing by itself.
  private boolean isSubordinate(int index) {
    if (isTalkedAbout(heads.get(index))) {
      return true;
    }
    if (index == 0 || !heads.get(index).id().equals("is")) {
      return false;
    }
    var governing = heads.get(index - 1);
    // The first `that` opens what is said; a later one tells more of a thing.
    int from = Math.min(governing.to() + 1, heads.get(index).from());
    boolean mark = governing.to() < words.size() && words.get(governing.to()).isMark();
    return GOVERNING.contains(governing.id())
        && !mark
        && words.subList(from, heads.get(index).from()).stream()
            .noneMatch(word -> word.isMark() || BREAKS.contains(word.text()));
  }

  /// `a label`, `the question`: a thing, not an order.
  private boolean isVerb(Found found) {
    boolean phrase = found.length() > 1 || found.from() == 0;
    return phrase
        || words.get(found.from()).text().endsWith("ing")
        || !ARTICLES.contains(words.get(found.from() - 1).text());
  }

  /// `The difference between assuming and asking`.
  private boolean isTalkedAbout(Found found) {
    boolean object =
        words.get(found.from()).text().endsWith("ing")
            || found.from() > 0 && words.get(found.from() - 1).text().equals("to");
    return object && RuleWords.SUBJECT_MATTER.isIn(words.subList(0, found.from()));
  }

  private Head head(int index) {
    var found = heads.get(index);
    denied[index] = (isDenied(index) || isDeniedBehind(found)) != disapproved;
    var after = words.subList(found.to(), end(found));
    return new Head(
        found.id(),
        denied[index],
        isOrdered(found),
        words.subList(0, found.from()),
        words.subList(found.from(), found.to()),
        after,
        RuleTopics.in(after));
  }

  /// `Amounts are never in dollars`.
  private boolean isDeniedBehind(Found found) {
    return found.id().equals("is")
        && found.to() < words.size()
        && Set.of("not", "never").contains(words.get(found.to()).text());
  }

  /// The next order behind a comma or a link ends what this one is about.
  private int end(Found found) {
    for (int at = found.to(); at < words.size(); at++) {
      boolean link = words.get(at).text().equals(",") || JOINING.contains(words.get(at).text());
      if (link && orderFollows(at + 1, found)) {
        return at;
      }
    }
    return words.size();
  }

  private boolean orderFollows(int at, Found found) {
    int next = at;
    while (next < words.size() && LEADING.contains(words.get(next).text())) {
      next++;
    }
    for (var other : heads) {
      if (other.from() == next && other.from() > found.from()) {
        return !words.get(next).text().endsWith("ed") && !other.id().equals("is");
      }
    }
    return false;
  }

  private boolean isDenied(int index) {
    int from = heads.get(index).from();
    if (opensWithDenial(from) || repeatsDenied(heads.get(index))) {
      return true;
    }
    int at = from - 1;
    while (at >= 0) {
      if (isNegative(at)) {
        return !isHarmless(at);
      }
      if (continuesList(index, at)) {
        return linkedDenial(at);
      }
      if (!RuleWords.isAt(RuleWords.GLUE, words, at) && !words.get(at).text().endsWith("ly")) {
        return false;
      }
      at--;
    }
    return false;
  }

  /// `Under no circumstances …`, `No amount may be …`, `Nothing is …`; `no` with a noun behind a
  /// preposition denies that noun alone.
  private boolean opensWithDenial(int head) {
    int length = RuleWords.lengthAt(RuleWords.NEGATION, words, 0);
    if (length == 0 || isHarmless(0)) {
      return false;
    }
    String first = words.getFirst().text();
    boolean wide =
        Set.of(
                "no", "nothing", "nobody", "none", "under", "never", "neither", "by", "in", "at",
                "on")
            .contains(first);
    return wide
        && head <= 8
        && words.subList(0, head).stream().noneMatch(word -> word.text().equals(","));
  }

  /// `Do not call it a second time`.
  private boolean repeatsDenied(Found head) {
    var before = words.subList(0, head.from());
    return head.id().equals("retry")
        && before.stream().anyMatch(word -> Set.of("not", "never").contains(word.text()))
        && before.stream()
            .noneMatch(word -> word.isMark() || Set.of("and", "but", "then").contains(word.text()));
  }

  private boolean isNegative(int at) {
    return RuleWords.NEGATION.all(words.subList(Math.max(0, at - 3), at + 1)).stream()
        .anyMatch(found -> found.to() == at + 1 - Math.max(0, at - 3));
  }

  private boolean isHarmless(int at) {
    return RuleWords.NOT_NEGATION.all(words).stream()
        .anyMatch(found -> found.from() <= at && at < found.to());
  }

  private boolean continuesList(int index, int at) {
    String text = words.get(at).text();
    if (text.equals("and")) {
      return index > 0 && heads.get(index - 1).id().equals(heads.get(index).id());
    }
    boolean adjacent = text.equals(",") && heads.stream().anyMatch(other -> other.to() == at);
    return LINKS.contains(text) || adjacent;
  }

  private boolean linkedDenial(int at) {
    for (int other = heads.size() - 1; other >= 0; other--) {
      if (heads.get(other).to() <= at) {
        return denied[other] != disapproved;
      }
    }
    return false;
  }

  private boolean isOrdered(Found found) {
    int at = found.from() - 1;
    while (at >= 0
        && (RuleWords.isAt(RuleWords.GLUE, words, at) || words.get(at).text().endsWith("ly"))) {
      if (words.get(at).text().equals("you")) {
        return true;
      }
      at--;
    }
    return at < 0
        || words.get(at).isMark()
        || isNegative(at)
        || Set.of("and", "or", "then", "first", "agent", "assistant", "but", "$", "again")
            .contains(words.get(at).text());
  }
}
