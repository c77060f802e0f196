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
  private static final int MOST = 8;
  private static final int LONGEST = 60;
  private static final int FEWEST_WORDS = 2;

  private static final Pattern SENTENCES = Pattern.compile("[.!?](?:\\s|\\z)|\\R");
  private static final Pattern PARTS =
      Pattern.compile("\\s*[,;:]\\s+(?:and\\s+|or\\s+)?|\\s+(?:and|as well as)\\s+");

  private static final Pattern COMMAS = Pattern.compile("\\s*[,;:]\\s+(?:and\\s+|or\\s+)?");

  private static final Pattern TITLE = Pattern.compile("(?:\\p{Lu}\\S*[\\s-]+)+\\p{Lu}\\S*");

  private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}(?=\\p{Ll}+\\b)");

  /// An opening that says that there is an agent, not what it does.
  private static final Pattern OPENING =
      Pattern.compile(
          "\\A(?:(?:you are|you're|this is|i am)\\s+)?(?:(?:an?|the|our)\\s+)?"
              + "(?:[\\p{L}-]+\\s+){0,5}(?:agent|assistant|bot|copilot|expert|specialist|helper|coordinator"
              + "|orchestrator|manager|analyst|engineer|planner|advis[eo]r|consultant|concierge|tutor)\\b"
              + "[\\s,]*(?:(?:that|who|which|to|for|in charge of|in|designed to|overseeing)\\b\\s*)?",
          Pattern.CASE_INSENSITIVE);

  /// Words in front of a duty that are none of it.
  private static final Pattern DUTY =
      Pattern.compile(
          "\\A(?:(?:you|it|they)\\s+)?(?:(?:can|will|should|must|always|also)\\s+)*"
              + "(?:(?:helps?|assists?)\\s+(?:(?:the\\s+)?(?:users?|customers?|people|teams?|me|us|them)\\s+)?(?:to\\s+|with\\s+|by\\s+)?)?"
              + "(?:(?:is\\s+)?(?:speciali[sz](?:ed|ing) in|responsible for|in charge of)\\s+)?(?:(?:an?|the)\\s+)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FOR_WHOM =
      Pattern.compile("\\s+for\\s+(?:an?|the|our|my|your)\\s.*\\z", Pattern.CASE_INSENSITIVE);

  /// How something is done, and what a text that was cut off ends with.
  private static final Pattern MANNER =
      Pattern.compile(
          "\\s+in an?\\s[^.]{0,40}\\b(?:format|way|manner|style|tone)\\b.*\\z",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LOOSE =
      Pattern.compile(
          "(?:[\\s,;:]+(?:and|or|of|for|with|on|the|an?|to|in|by|at|from|as|like|such|including|based|about"
              + "|how|best|when|while|that|which|who|using|via|your|their|its|other|appropriate))+\\z",
          Pattern.CASE_INSENSITIVE);

  /// Tells when to call the agent, not what it does: "use proactively when ...".
  private static final Pattern CALL =
      Pattern.compile(
          "\\A(?:use|invoke|call|must be used|trigger)\\s+(?:this|it|me|proactively|when|whenever|for|immediately|after|before)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /// Chinese and Japanese have no blanks: "you are a ...," and "please" are taken off.
  private static final Pattern HAN_OPENING = Pattern.compile("\\A[你您]是[^，。]*[，。]|\\A请");

  private static final Pattern END = Pattern.compile("[\\s,;:.!?]+\\z");

  private CapabilityNames() {}

  static List<String> of(AgentProfile profile) {
    return Stream.of(
            profile.useCases().stream()
                .map(UseCase::text)
                .filter(text -> !text.contains("{{"))
                .map(CapabilityNames::named),
            CapabilityHeadings.items(profile.prompt().text()).stream().map(CapabilityNames::named),
            parts(profile.job()),
            profile.tools().stream()
                .map(ToolDeclaration::schema)
                .flatMap(tool -> parts(tool.description()).limit(1)),
            Stream.of(named(profile.job()), "general work")
                .filter(name -> !name.isEmpty())
                .limit(1))
        .map(CapabilityNames::distinct)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /// A use case or the item of a list: its first sentence, without what opens it.
  private static String named(String text) {
    return SENTENCES
        .splitAsStream(text)
        .map(CapabilityNames::withoutOpening)
        .filter(part -> !part.isBlank())
        .findFirst()
        .map(CapabilityNames::brief)
        .orElse("");
  }

  private static List<String> distinct(Stream<String> names) {
    var distinct = new LinkedHashSet<String>();
    names.map(String::strip).filter(name -> !name.isEmpty()).forEach(distinct::add);
    return distinct.stream().limit(MOST).toList();
  }

  private static Stream<String> parts(String text) {
    return SENTENCES
        .splitAsStream(text)
        .filter(sentence -> !CALL.matcher(sentence.strip()).matches())
        .map(CapabilityNames::withoutOpening)
        .flatMap(CapabilityNames::split)
        .map(part -> FOR_WHOM.matcher(part).replaceFirst(""))
        .map(CapabilityNames::brief)
        .filter(part -> !ContentWords.of(part).isEmpty() && part.indexOf(' ') > 0);
  }

  private static String withoutOpening(String sentence) {
    var han = HAN_OPENING.matcher(sentence.strip()).replaceFirst("");
    var bare = OPENING.matcher(HAN_OPENING.matcher(han).replaceFirst("")).replaceFirst("");
    return DUTY.matcher(bare).replaceFirst("");
  }

  // "Books rooms and cars" is one thing; "books rooms and cancels bookings" are two.
  private static Stream<String> split(String sentence) {
    var parts = (isPlain(sentence) ? COMMAS : PARTS).split(sentence);
    var each =
        Stream.of(parts)
            .allMatch(part -> part.split("\\s+").length >= FEWEST_WORDS && isAlike(parts[0], part));
    return each ? Stream.of(parts) : Stream.of(sentence);
  }

  // "Suggests fine and interesting places" does one thing: what follows is no second verb.
  private static boolean isAlike(String first, String part) {
    var word = part.strip().split("\\s+")[0];
    return ending(first.strip().split("\\s+")[0]).equals(ending(word));
  }

  // "Collect the hints and advice of others": without an ending, only a comma tells verbs apart.
  private static boolean isPlain(String sentence) {
    return ending(sentence.strip().split("\\s+")[0]).isEmpty();
  }

  private static String ending(String word) {
    return Stream.of("ing", "s").filter(word::endsWith).findFirst().orElse("");
  }

  private static String brief(String part) {
    var text = MANNER.matcher(part.strip()).replaceFirst("");
    var cut = END.matcher(text.length() > LONGEST ? cut(text) : text).replaceFirst("");
    var name = END.matcher(LOOSE.matcher(cut).replaceFirst("")).replaceFirst("");
    var isTitle = TITLE.matcher(name).matches();
    return isTitle
        ? CAPITALISED.matcher(name).replaceAll(letter -> letter.group().toLowerCase(Locale.ROOT))
        : lowerFirst(name);
  }

  // Behind a comma when there is one: half an enumeration reads better than half a word group.
  private static String cut(String text) {
    var comma = text.lastIndexOf(',', LONGEST);
    var blank = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, comma > LONGEST / 3 ? comma : blank > 0 ? blank : LONGEST);
  }

  // "Books rooms" in the middle of a report is "books rooms"; "SQL queries" stays.
  private static String lowerFirst(String text) {
    var acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return text.isEmpty() || acronym
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
