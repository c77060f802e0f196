package dev.arc.evaluation;

import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Reading;
import dev.arc.quantity.Unit;
import dev.arc.topic.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence is about when it does not name its topic but sets the possibilities side by
/// side: "kilograms or pounds?", "the 3rd of April or the 4th of March?", "Anna in Sales or Anna in
/// Logistics?".
final class Subjects {

  private static final Pattern WORD = Pattern.compile("[\\p{L}°²³]{2,}");
  private static final List<String> CHOICES = Cues.of("choices");
  private static final List<String> PERSONS = Cues.of("which_of");
  private static final List<String> NUMBER_WORDS = Cues.of("number_words");

  private Subjects() {}

  /// The topics that the sentence names or sets side by side.
  static Set<String> of(String sentence) {
    var topics = new HashSet<>(Topics.standard().mentionedIn(sentence));
    var wording = new Wording(sentence);
    if (!wording.hasAny(CHOICES)) {
      return topics;
    }
    var prose = Quantities.read(sentence);
    if (days(prose.mentions()) > 1) {
      topics.add("date_format");
    }
    if (prose.currencies().stream().map(each -> each.likeliest().code()).distinct().count() > 1) {
      topics.add("currency");
    }
    if (hasTwoUnits(sentence)) {
      topics.add("unit");
    }
    if (NUMBER_WORDS.stream().filter(wording::has).count() > 1) {
      topics.add("number_format");
    }
    if (topics.isEmpty() && wording.hasAny(PERSONS)) {
      topics.add("identity");
    }
    return topics;
  }

  private static long days(List<Mention> mentions) {
    return mentions.stream()
        .flatMap(mention -> mention.readings().stream())
        .map(Reading::quantity)
        .filter(Day.class::isInstance)
        .map(day -> ((Day) day).date().getDayOfYear())
        .distinct()
        .count();
  }

  private static boolean hasTwoUnits(String sentence) {
    var byDimension = new HashMap<String, Set<Unit>>();
    var words = WORD.matcher(sentence);
    while (words.find()) {
      for (var unit : Unit.named(words.group())) {
        byDimension.computeIfAbsent(unit.dimension(), _ -> new HashSet<>()).add(unit);
      }
    }
    return byDimension.entrySet().stream().anyMatch(Subjects::isChoice);
  }

  private static boolean isChoice(Map.Entry<String, Set<Unit>> units) {
    return units.getValue().size() > 1
        && !units.getKey().equals("duration")
        && !units.getKey().equals("count");
  }
}
