package dev.arc.scenario;

import dev.arc.catalogue.Catalogue;
import dev.arc.catalogue.DoubtTemplate;
import dev.arc.catalogue.Evidence;
import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.CurrencyMention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity.Money;
import dev.arc.topic.Values;
import dev.arc.world.Cell;
import dev.arc.world.Presentation;
import dev.arc.world.Presenter;
import dev.arc.world.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether what an entry says agrees with the world that was drawn for it: what the user knows,
/// what is called the truth, what notes say, and what is to give it all away. The control arms
/// cannot tell, for they know the truth and believe no user.
final class DraftRules {
  private static final String CURRENCY = "currency";

  private final Set<String> truths;

  /// @param catalogue whose entries tell what is called the truth of a topic
  DraftRules(Catalogue catalogue) {
    var doubts =
        Stream.concat(
            catalogue.kinds().stream()
                .flatMap(kind -> kind.ways().stream())
                .map(way -> way.doubt()),
            catalogue.patterns().stream().map(pattern -> pattern.doubt()));
    this.truths =
        doubts
            .filter(Objects::nonNull)
            .filter(doubt -> isLiteral(doubt.truth()))
            .map(doubt -> doubt.topic() + "=" + doubt.truth())
            .collect(Collectors.toUnmodifiableSet());
  }

  /// A contradiction.
  ///
  /// @param field of the entry that it shows in
  /// @param says what is wrong and what to write, as a predicate to the field
  record Objection(String field, String says) {}

  List<Objection> of(Slot slot, Situation situation) {
    var objections = new ArrayList<Objection>();
    var known = currencies(situation);
    var template = slot.doubt();
    slot.user()
        .forEach((topic, _) -> {
          var reply = situation.user().knows().get(topic);
          if (reply != null) {
            reply(topic, reply, template, situation, known)
                .ifPresent(says -> objections.add(new Objection("user." + topic, says)));
          }
        });
    for (var doubt : situation.doubts()) {
      truth(doubt, situation, known)
          .ifPresent(says -> objections.add(new Objection("doubt.truth", says)));
      cue(doubt, slot, situation)
          .ifPresent(says -> objections.add(new Objection("doubt.cue", says)));
    }
    slot.edits()
        .forEach((edit, text) ->
            note(edit, text, slot, situation, known)
                .ifPresent(says -> objections.add(new Objection("edits." + edit, says))));
    return objections;
  }

  private Optional<String> reply(
      String topic,
      String reply,
      @Nullable DoubtTemplate template,
      Situation situation,
      Set<CurrencyCode> known) {
    var others = otherCurrencies(reply, known);
    if (!others.isEmpty()) {
      return Optional.of(
          "is \"%s\", and the amounts are in %s; the user knows what is true, so write {currency} where the currency is meant"
              .formatted(reply, listed(known)));
    }
    return situation.doubts().stream()
        .filter(doubt -> doubt.topic().equals(topic))
        .flatMap(doubt -> reply(reply, doubt, Objects.requireNonNull(template)).stream())
        .findFirst();
  }

  private Optional<String> reply(String reply, Doubt doubt, DoubtTemplate template) {
    var truth = doubt.truth();
    if (truth.isEmpty()) {
      return doubt.evidence() == Evidence.ABSENT
          ? Optional.of(
              "is \"%s\", and doubt says that nobody knows (evidence: absent, truth: \"\"); leave the reply out, or say the truth in doubt.truth, too"
                  .formatted(reply))
          : Optional.empty();
    }
    var agrees =
        isLiteral(template.truth())
            ? !namesAnother(doubt.topic(), truth, reply)
            : saysCurrency(doubt, reply) || isIn(truth, reply);
    return agrees
        ? Optional.empty()
        : Optional.of(
            "is \"%s\", and doubt.truth is %s; the user knows what is true, so say the same"
                .formatted(
                    reply,
                    isLiteral(template.truth())
                        ? "\"" + truth + "\""
                        : template.truth() + ", here \"" + truth + "\""));
  }

  private static boolean saysCurrency(Doubt doubt, String reply) {
    return doubt.topic().equals(CURRENCY) && !Quantities.read(reply).currencies().isEmpty();
  }

  /// Whether a reply says another of the values that the topic can have.
  private boolean namesAnother(String topic, String truth, String reply) {
    var said = Values.in(topic, reply);
    var meant = Values.in(topic, truth);
    if (!said.isEmpty() && !meant.isEmpty()) {
      return said.stream().noneMatch(meant::contains);
    }
    return !isIn(truth, reply)
        && truths.stream()
            .filter(each -> each.startsWith(topic + "="))
            .map(each -> each.substring(topic.length() + 1))
            .anyMatch(other -> !other.equals(truth) && isIn(other, reply));
  }

  private static Optional<String> truth(Doubt doubt, Situation situation, Set<CurrencyCode> known) {
    var truth = doubt.truth();
    if (truth.isEmpty()) {
      return Optional.empty();
    }
    if (doubt.topic().equals(CURRENCY)) {
      return known.stream().anyMatch(each -> each.code().equals(truth))
          ? Optional.empty()
          : Optional.of(
              "is \"%s\", and the amounts are in %s; write $currency"
                  .formatted(truth, listed(known)));
    }
    var shown = situation.world().tables().getLast().shown();
    var written =
        switch (doubt.topic()) {
          case "date_format" -> order(shown.dates());
          case "unit" -> scale(shown.scale());
          default -> "";
        };
    return written.isEmpty()
            || written.equals(truth)
            || isIn(written, truth)
            || !Set.of("day first", "month first", "thousands", "lakhs", "millions", "crores")
                .contains(truth)
        ? Optional.empty()
        : Optional.of(
            "is \"%s\", and what is shown is %s; one of the two is meant otherwise"
                .formatted(truth, written));
  }

  private static String order(Presentation.Dates dates) {
    return switch (dates) {
      case DAY_FIRST, DAY_FIRST_SHORT -> "day first";
      case MONTH_FIRST -> "month first";
      case ISO, LONG -> "";
    };
  }

  private static String scale(Presentation.Scale scale) {
    return switch (scale) {
      case THOUSANDS, LAKHS, MILLIONS, CRORES -> scale.name().toLowerCase(Locale.ROOT);
      case ONES, MINOR -> "";
    };
  }

  /// What gives the truth away has to stand somewhere. Where tools fail, nobody can say what is
  /// shown.
  private static Optional<String> cue(Doubt doubt, Slot slot, Situation situation) {
    if (doubt.cue().isEmpty()
        || doubt.evidence() == Evidence.ABSENT
        || !slot.faults().isEmpty()
        || isShown(doubt.cue(), situation)) {
      return Optional.empty();
    }
    return Optional.of(
        "is \"%s\", which stands neither in the request nor in the data, so that nobody could know; show it with edits.note or edits.say, or set doubt.evidence to absent"
            .formatted(doubt.cue()));
  }

  private static boolean isShown(String cue, Situation situation) {
    return isIn(cue, situation.request())
        || situation.world().tables().stream().anyMatch(table -> isIn(cue, Presenter.text(table)));
  }

  private static Optional<String> note(
      String edit, String template, Slot slot, Situation situation, Set<CurrencyCode> known) {
    if (!(edit.equals("note") || edit.startsWith("note_")) || isToMislead(template, slot)) {
      return Optional.empty();
    }
    var name = template.substring(0, Math.max(template.indexOf('='), 0));
    return situation.world().tables().stream()
        .map(Table::notes)
        .flatMap(notes -> Stream.ofNullable(notes.get(name)))
        .filter(text -> !otherCurrencies(text, known).isEmpty())
        .findFirst()
        .map(text ->
            "says \"%s\", and the amounts are in %s; write {currency}, or, where the note is to mislead, set doubt.evidence to conflicting or write {other_currency} beside amounts that have a label (edits.show_money)"
                .formatted(text, listed(known)));
  }

  private static boolean isToMislead(String template, Slot slot) {
    var doubt = slot.doubt();
    return doubt != null && doubt.evidence() == Evidence.CONFLICTING
        || template.contains("{other_currency}")
            && !slot.edits().getOrDefault("show_money", "none").equals("none");
  }

  private static List<CurrencyMention> otherCurrencies(String text, Set<CurrencyCode> known) {
    return Quantities.read(text).currencies().stream()
        .filter(mention -> mention.candidates().stream().noneMatch(known::contains))
        .toList();
  }

  private static Set<CurrencyCode> currencies(Situation situation) {
    var codes = new HashSet<CurrencyCode>();
    for (var table : situation.world().tables()) {
      for (var row : table.rows()) {
        for (var cell : row.cells().values()) {
          if (cell instanceof Cell.Value(Money(var _, var currency))) {
            codes.add(currency);
          }
        }
      }
    }
    return codes;
  }

  private static String listed(Set<CurrencyCode> codes) {
    return codes.stream()
        .map(CurrencyCode::code)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(TreeSet::new), sorted -> String.join(" and ", sorted)));
  }

  private static boolean isLiteral(String template) {
    return !template.startsWith("$") && template.indexOf('{') < 0 && !template.isEmpty();
  }

  private static boolean isIn(String words, String text) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }
}
