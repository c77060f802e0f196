package dev.arc.rehearsal;

import dev.arc.quantity.NumberStyle;
import dev.arc.quantity.Writing;
import dev.arc.topic.Lexicon.Found;
import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the user wants, as far as the words say.
///
/// @param text as the user wrote it, without a table that stands in it
/// @param words without the source, as a reader compares them
/// @param source the file that is named; null when none is
/// @param keys words that look like keys of records
/// @param wanted the currency in which the answer is wanted; null when none is named
/// @param attached the table that stands in the request itself; null without one
/// @param before the request that this one only adds to; null for one that stands on its own
record Request(
    String text,
    List<String> words,
    Intent intent,
    @Nullable String source,
    List<String> keys,
    @Nullable Period period,
    @Nullable String wanted,
    @Nullable Sheet attached,
    @Nullable Request before) {

  /// What is taken back behind what is meant: `…, not the first quarter`.
  private static final Pattern TAKEN_BACK =
      Pattern.compile("(?i)(?:[,;]\\s*not\\b|\\binstead of\\b|\\brather than\\b)[^.!?]*");

  private static final Pattern SOURCE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_\\-/]*\\.(?:[a-z]{3,4}|[a-z]{3}[a-z0-9])\\b");
  private static final Pattern KEY =
      Pattern.compile(
          "\\b(?:[A-Z]{2,}[-_/]?\\d+[A-Z0-9-]*|[A-Z]{1,5}-[A-Z0-9]*\\d+|#\\d+|\\d{5,})\\b");

  /// What a program has put before the request in brackets: who has signed in, say.
  private static final Pattern CONTEXT = Pattern.compile("^\\s*\\[[^\\]\\n]*\\]\\s*");

  static Request read(String whole) {
    var attachment = Attachment.of(whole);
    String text = attachment.ask();
    var source = SOURCE.matcher(text);
    String named = source.find() ? source.group() : null;
    String said = CONTEXT.matcher(text).replaceFirst("");
    String rest = Calendars.without(named == null ? said : said.replace(named, " "));
    var sum = Budget.in(rest).map(Budget::written);
    rest = sum.isPresent() ? rest.replace(sum.get(), " ") : rest;
    var keys = keys(rest);
    var meant = TAKEN_BACK.matcher(rest).replaceAll("");
    var period = Period.in(meant).orElse(null);
    return new Request(
        text,
        Vocabularies.plain(meant),
        intent(rest, keys, period),
        named,
        keys,
        period,
        wanted(rest),
        attachment.sheet().orElse(null),
        null);
  }

  /// This request in the light of the one before: what it leaves open is as it was there. One that
  /// names a record or a source stands on its own.
  Request after(Request earlier) {
    var own = !keys.isEmpty() || source != null;
    var turns = intent != Intent.TOTAL && intent != Intent.LOOK_UP;
    return new Request(
        text,
        words,
        own || turns ? intent : earlier.intent,
        source == null ? earlier.source : source,
        own ? keys : earlier.keys,
        period == null && !own ? earlier.period : period,
        wanted == null && !own ? earlier.wanted : wanted,
        attached == null ? earlier.attached : attached,
        own ? null : earlier);
  }

  /// The request with the source under another name.
  Request from(String other) {
    return new Request(text, words, intent, other, keys, period, wanted, attached, before);
  }

  /// All that was said for it, what it adds to first.
  String spoken() {
    return before == null ? text : before.spoken() + " " + text;
  }

  Request in(@Nullable Period other) {
    return new Request(text, words, intent, source, keys, other, wanted, attached, before);
  }

  /// The request for one record.
  Request forOne() {
    return new Request(text, words, Intent.LOOK_UP, source, keys, period, wanted, attached, before);
  }

  /// A request for what is known of one record now.
  static Request about(String key) {
    return new Request(
        key, Vocabularies.plain(key), Intent.LOOK_UP, null, List.of(key), null, null, null, null);
  }

  private static List<String> keys(String text) {
    var keys = new ArrayList<String>();
    var matcher = KEY.matcher(text);
    while (matcher.find()) {
      if (!Calendars.isYear(matcher.group())) {
        keys.add(matcher.group());
      }
    }
    return keys;
  }

  private static Intent intent(String text, List<String> keys, @Nullable Period period) {
    var words = Words.of(text);
    var ids = new TreeSet<String>();
    Vocabularies.INTENTS.all(words).stream()
        .filter(found -> !found.id().equals("change") || opensOrder(words, found))
        .forEach(found -> ids.add(found.id()));
    if (ids.contains("change") && !ids.contains("compare") && !ids.contains("count")) {
      return Intent.CHANGE;
    }
    if (ids.contains("count")) {
      return Intent.COUNT;
    }
    if (ids.contains("compare")) {
      return Intent.COMPARE;
    }
    boolean one =
        !keys.isEmpty() || ids.contains("look_up") && !ids.contains("total") && period == null;
    return one ? Intent.LOOK_UP : Intent.TOTAL;
  }

  /// `Cancel booking …` and `please cancel …` order something; `the cancelled bookings` and `what
  /// did we pay` do not.
  private static boolean opensOrder(List<Word> words, Found found) {
    int at = found.from() - 1;
    while (at >= 0
        && Set.of(
                "please", "can", "could", "you", "would", "go", "ahead", "and", "now", "kindly",
                "to", "need", "i", "want", "like", "let", "us", "have", "just", "we", "also")
            .contains(words.get(at).text())) {
      at--;
    }
    boolean opens = at < 0 || words.get(at).isMark();
    boolean asks =
        words.stream()
            .limit(2)
            .anyMatch(word -> Set.of("what", "how", "which", "when", "who").contains(word.text()));
    return opens && !asks;
  }

  /// What is to be done to a record: from the verb that orders it to the end of the sentence,
  /// without the file; the whole request where no verb does.
  String order() {
    var said = Words.of(text);
    return Vocabularies.INTENTS.all(said).stream()
        .filter(found -> found.id().equals("change") && opensOrder(said, found))
        .min(Comparator.comparingInt(Found::from))
        .map(found -> sentence(said, found.from()))
        .orElse(text);
  }

  private String sentence(List<Word> said, int from) {
    var rest = text.substring(said.get(from).start());
    var order = source == null ? rest : rest.replace(source, "");
    var end = order.indexOf(". ");
    return end < 0 ? order : order.substring(0, end);
  }

  private static @Nullable String wanted(String text) {
    var words = Words.of(text);
    for (var found : Vocabularies.CURRENCIES.longest(words)) {
      int before = found.from() - 1;
      if (before >= 0 && Vocabularies.INTO.isIn(words.subList(before, before + 1))) {
        return found.id();
      }
    }
    return null;
  }

  /// Whether the words ask for a sum, as `total` and `in all` do; the name of a source does not.
  boolean wantsSum() {
    var words = source == null ? text : text.replace(source, " ");
    return Vocabularies.INTENTS.ids(Words.of(words)).contains("total");
  }

  /// The figures that stand in the request itself.
  List<BigDecimal> numbers() {
    var numbers = new ArrayList<BigDecimal>();
    for (var word : Words.of(text)) {
      if (Character.isDigit(word.text().charAt(0))) {
        Writing.readNumber(word.text(), NumberStyle.US).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  /// The sum of which the request asks what is left; empty when it asks no such thing.
  Optional<Budget> budget() {
    return Budget.in(source == null ? text : text.replace(source, " "));
  }

  Optional<String> sourceName() {
    return Optional.ofNullable(source);
  }

  /// Whether the word stands as written in the text, but not at its beginning, where any word has a
  /// capital.
  boolean namesInside(String word) {
    int at = text.indexOf(word, 1);
    if (at < 1) {
      return false;
    }
    int end = at + word.length();
    boolean begins = !Character.isLetterOrDigit(text.charAt(at - 1));
    return begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  boolean mentions(String value) {
    return Vocabularies.contains(words, Vocabularies.plain(value));
  }
}
