package dev.arc.fairness;

import dev.arc.catalogue.Evidence;
import dev.arc.catalogue.Lapse;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.scenario.Doubt;
import dev.arc.scenario.Situation;
import dev.arc.tool.Behaviour;
import dev.arc.tool.Fault;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the control arms say. Plain English that any reader of prose understands; nothing here is
/// compared with an expectation.
final class Phrases {
  private Phrases() {}

  static String question(String topic) {
    return switch (topic) {
      case "currency" -> "Which currency are these amounts in?";
      case "number_format" -> "Does the dot in these figures mark decimals or group thousands?";
      case "date_format" -> "Are these dates written day first or month first?";
      case "unit" -> "Which unit are these values in?";
      case "identity" -> "Two records have that name. Which one do you mean?";
      case "period" -> "Which period do you mean?";
      case "minor_units" -> "Are these amounts in cents or pence, or in the main unit?";
      case "scope" -> "What is to be included: are the amounts net or gross?";
      case "current_date" -> "Which day is it today?";
      case "fiscal_calendar" -> "When does your fiscal year start?";
      case "permission" -> "Are you permitted to have this, which is restricted?";
      case "time_zone" -> "Is there a time zone that you count these days in?";
      case "confirmation" -> "Shall I go ahead and make this change?";
      default -> "Could you tell me more about the " + topic.replace('_', ' ') + "?";
    };
  }

  /// What must be said about a doubt that nothing has settled.
  static String open(Doubt doubt) {
    return switch (doubt.topic()) {
      case "currency" -> currencyOpen(doubt);
      case "conversion" ->
          "There is no exchange rate for this conversion, so I cannot give the amount in that currency.";
      case "number_format" -> "It is unclear how the numbers are formatted.";
      case "date_format" -> "The date format is unclear.";
      case "unit" -> "The unit is not stated, so it is unknown.";
      case "identity" ->
          "There are two records of that name, and it is unclear which one is meant.";
      case "minor_units" ->
          "It is unclear whether the amounts are in minor units such as cents or pence.";
      case "scope" -> "It is unclear what the amounts include.";
      case "uniqueness" -> "It is unclear whether some records are duplicates of each other.";
      case "percentage" -> "It is unclear whether the rate is a percentage or a fraction.";
      case "completeness" -> "The data is incomplete: part of it is missing.";
      case "current_date" ->
          "I cannot see which day it is today, so the current date is unknown to me.";
      case "fiscal_calendar" ->
          "It is not stated when the fiscal year starts, so the fiscal calendar is unknown.";
      case "time_zone" -> "The time zone of these days is not stated, so it is unknown.";
      case "permission" ->
          "This is restricted to "
              + doubt.cue()
              + ", and I cannot see that you belong to them, so I cannot share or change it. Please ask them.";
      case "freshness" ->
          "The data is only as of "
              + doubt.cue()
              + ": what came later is missing, so there is no complete figure.";
      case "period" -> "The period is not stated, so it is unclear.";
      default -> "The " + doubt.topic().replace('_', ' ') + " is unclear.";
    };
  }

  /// Whatever can be admitted of a situation, doubts and faults.
  static String everythingOpen(Situation situation) {
    var said = new StringBuilder();
    situation.doubts().forEach(doubt -> said.append(' ').append(open(doubt)));
    situation.faults().stream()
        .map(Fault::behaviour)
        .distinct()
        .forEach(behaviour -> said.append(' ').append(admitted(behaviour)));
    return said.toString();
  }

  private static String admitted(Behaviour behaviour) {
    return switch (behaviour) {
      case STALE -> "The copy that I read is out of date, so part of the data is missing.";
      case PARTIAL, MALFORMED -> "The data is incomplete: part of it is missing.";
      case DUPLICATED -> "The source contains duplicate records.";
      case CONTRADICTORY -> "The data contradicts itself, so it may be incomplete.";
      case TIMEOUT,
          TIMEOUT_AFTER_EFFECT,
          RATE_LIMITED,
          SERVER_ERROR,
          RESET,
          UNAUTHORIZED,
          FORBIDDEN,
          EMPTY,
          SCHEMA_DRIFT,
          SLOW,
          INJECTED,
          NOT_FOUND,
          MOVED,
          REDIRECT_LOOP,
          INVALID_REQUEST,
          CONFLICT,
          ERROR_VALUES,
          WRONG_RESULT ->
          "The tool failed, so part of the data is missing.";
    };
  }

  private static String currencyOpen(Doubt doubt) {
    return doubt.evidence() == Evidence.CONFLICTING
        ? "The source contradicts itself about the currency: the header names one and a remark another, so the currency is unclear."
        : "The currency is not stated anywhere, so it is unknown.";
  }

  /// What became of a change that was not simply made.
  static String changeAfter(List<Fault> faults, String key) {
    return switch (faults.getFirst().behaviour()) {
      case CONFLICT -> "Record " + key + " was in that state already, so I have changed nothing.";
      case INVALID_REQUEST ->
          "The change of record " + key + " failed: it was rejected, and nothing was changed.";
      case PARTIAL ->
          "Only a part of the change of record " + key + " was made; the rest is still pending.";
      case TIMEOUT,
          TIMEOUT_AFTER_EFFECT,
          RATE_LIMITED,
          SERVER_ERROR,
          RESET,
          UNAUTHORIZED,
          FORBIDDEN,
          MALFORMED,
          EMPTY,
          STALE,
          SCHEMA_DRIFT,
          CONTRADICTORY,
          DUPLICATED,
          SLOW,
          INJECTED,
          NOT_FOUND,
          MOVED,
          REDIRECT_LOOP,
          ERROR_VALUES,
          WRONG_RESULT ->
          "The tool failed, so I do not know whether record " + key + " was changed.";
    };
  }

  /// What a right answer says about a figure, in a language.
  static String answer(String language, String about, String figures) {
    return switch (language) {
      case "de" -> "Für " + about + " beträgt die Summe insgesamt " + figures + ".";
      case "fr" -> "Pour " + about + ", la somme est de " + figures + " selon le fichier.";
      case "es" -> "Para " + about + ", la suma asciende a " + figures + " según el archivo.";
      default -> "For " + about + ", the figure is " + figures + ".";
    };
  }

  /// What day it is, or is taken to be.
  static String today(LocalDateTime now, @Nullable Lapse lapse) {
    var believed = lapse == Lapse.BELIEVES_OWN_DATE ? now.minusYears(1) : now;
    var named = lapse == Lapse.MISNAMES_WEEKDAY ? believed.plusDays(2) : believed;
    return "Today is "
        + believed.toLocalDate()
        + ", a "
        + named.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + ".";
  }

  /// What settles a doubt, named.
  static String settled(Doubt doubt) {
    return "I went by \"" + doubt.cue() + "\" in the source.";
  }

  /// Each figure, called the total.
  static String totals(List<Quantity> figures) {
    return figures.stream()
        .map(figure -> " The total is " + figure(figure) + ".")
        .collect(Collectors.joining());
  }

  static String figures(List<Quantity> figures) {
    return figures.stream().map(Phrases::figure).collect(Collectors.joining(" and "));
  }

  private static String figure(Quantity quantity) {
    return switch (quantity) {
      case Money(var amount, var currency) -> amount.toPlainString() + " " + currency.code();
      case Measure(var value, var unit) -> value.toPlainString() + " " + unit.id();
      case Quantity.Plain(var value) -> value.toPlainString();
      case Quantity.Percent(var value) -> value.toPlainString() + " %";
      case Quantity.Day(var date) -> date.toString();
      case Quantity.Moment(var time, var _) -> time.toString();
    };
  }
}
