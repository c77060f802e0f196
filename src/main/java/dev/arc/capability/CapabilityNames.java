package dev.arc.capability;

import dev.arc.profile.AgentProfile;
import dev.arc.profile.ToolDeclaration;
import dev.arc.profile.UseCase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an agent is hired to do, in the profile's words: its use cases; without them the parts of
/// its job; without a job that says something, what its tools do.
final class CapabilityNames {
  private static final int MOST = 12;
  private static final int LONGEST = 60;
  private static final int FEWEST_WORDS = 2;

  private static final Pattern SENTENCES = Pattern.compile("[.!?](?:\\s|\\z)|\\R");
  private static final Pattern PARTS =
      Pattern.compile("\\s*[,;:]\\s+(?:and\\s+|or\\s+)?|\\s+(?:and|as well as)\\s+");

  /// An opening that says that there is an agent, not what it does.
  private static final Pattern OPENING =
      Pattern.compile(
          "\\A(?:(?:you are|you're|this is|i am)\\s+)?(?:(?:an?|the|our)\\s+)?"
              + "(?:[\\p{L}-]+\\s+){0,5}(?:agent|assistant|bot|copilot|expert|specialist|helper)\\b"
              + "[\\s,]*(?:(?:that|who|which|to|for|in charge of|designed to)\\b\\s*)?",
          Pattern.CASE_INSENSITIVE);

  /// Words in front of a duty that are none of it.
  private static final Pattern DUTY =
      Pattern.compile(
          "\\A(?:(?:you|it|they)\\s+)?(?:(?:can|will|should|must)\\s+)?"
              + "(?:(?:helps?|assists?)\\s+(?:(?:the\\s+)?(?:users?|customers?|people|teams?|me|us|them)\\s+)?(?:to\\s+|with\\s+|by\\s+)?)?"
              + "(?:(?:is\\s+)?(?:speciali[sz](?:ed|ing) in|responsible for|in charge of)\\s+)?(?:(?:an?|the)\\s+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FOR_WHOM =
      Pattern.compile("\\s+for\\s+(?:an?|the|our|my|your)\\s.*\\z", Pattern.CASE_INSENSITIVE);

  private static final Pattern END = Pattern.compile("[\\s,;:.!?]+\\z");

  private CapabilityNames() {}

  static List<String> of(AgentProfile profile) {
    return Stream.of(
            profile.useCases().stream().map(UseCase::text),
            parts(profile.job()),
            profile.tools().stream()
                .map(ToolDeclaration::schema)
                .flatMap(tool -> parts(tool.description()).limit(1)),
            Stream.of(profile.job().isBlank() ? "general work" : brief(profile.job())))
        .map(CapabilityNames::distinct)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> distinct(Stream<String> names) {
    var distinct = new LinkedHashSet<String>();
    names.map(String::strip).filter(name -> !name.isEmpty()).forEach(distinct::add);
    return distinct.stream().limit(MOST).toList();
  }

  private static Stream<String> parts(String text) {
    return SENTENCES
        .splitAsStream(text)
        .map(CapabilityNames::withoutOpening)
        .flatMap(CapabilityNames::split)
        .map(part -> FOR_WHOM.matcher(part).replaceFirst(""))
        .map(CapabilityNames::brief)
        .filter(part -> !ContentWords.of(part).isEmpty() && part.indexOf(' ') > 0);
  }

  private static String withoutOpening(String sentence) {
    var bare = OPENING.matcher(sentence.strip()).replaceFirst("");
    return DUTY.matcher(bare).replaceFirst("");
  }

  // "Books rooms and cars" is one thing; "books rooms and cancels bookings" are two.
  private static Stream<String> split(String sentence) {
    var parts = PARTS.split(sentence);
    var each = Stream.of(parts).allMatch(part -> part.split("\\s+").length >= FEWEST_WORDS);
    return each ? Stream.of(parts) : Stream.of(sentence);
  }

  private static String brief(String part) {
    var text = part.strip();
    var cut =
        text.length() > LONGEST
            ? text.substring(0, Math.max(1, text.lastIndexOf(' ', LONGEST)))
            : text;
    return lowerFirst(END.matcher(cut).replaceFirst(""));
  }

  // "Books rooms" in the middle of a report is "books rooms"; "SQL queries" stays.
  private static String lowerFirst(String text) {
    var acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return text.isEmpty() || acronym
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
