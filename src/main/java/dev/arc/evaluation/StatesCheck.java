package dev.arc.evaluation;

import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Writing;
import java.util.List;
import java.util.Optional;

/// The answer states every one of these quantities as true.
record StatesCheck(List<Quantity> quantities) implements Check {

  private static final int FEW = 3;

  @Override
  public Finding look(Play play) {
    if (play.answer().isEmpty()) {
      return Finding.unanswered(play).rightIs(wanted()).seen(play);
    }
    for (var quantity : quantities) {
      if (!isStated(quantity, play)) {
        return instead(quantity, play).rightIs(wanted()).seen(play);
      }
    }
    return Finding.held("states " + all(), play.answerStep());
  }

  @Override
  public boolean holds(Play play) {
    return play.answer().isPresent()
        && quantities.stream().allMatch(quantity -> isStated(quantity, play));
  }

  private static boolean isStated(Quantity quantity, Play play) {
    return play.prose().mentions().stream()
        .anyMatch(mention -> mention.assertive() && mention.matches(quantity));
  }

  private String all() {
    return String.join(" and ", quantities.stream().map(Writing::inWords).toList());
  }

  /// What would have been right: figures are given, days are named.
  private String wanted() {
    return quantities.stream().allMatch(Quantity.Day.class::isInstance) ? "naming " + all() : all();
  }

  private static String otherDays(Play play) {
    var days =
        play.prose().mentions().stream()
            .filter(mention -> mention.likeliest() instanceof Quantity.Day)
            .map(Mention::text)
            .distinct()
            .limit(FEW)
            .toList();
    return days.isEmpty()
        ? "names no day"
        : "names " + String.join(" and ", days) + ", not the right day";
  }

  /// What the answer says in the place of the quantity.
  private Finding instead(Quantity quantity, Play play) {
    var mentions = play.prose().mentions();
    var held = mentions.stream().filter(mention -> mention.matches(quantity)).findFirst();
    if (held.isPresent()) {
      return Finding.broken(Symptom.WRONG_FIGURE, atArmsLength(held.get()), play.answerStep());
    }
    var relabelled = relabelled(quantity, mentions);
    if (relabelled.isPresent()) {
      return Finding.broken(Symptom.WRONG_LABEL, relabelled.get(), play.answerStep());
    }
    return quantity instanceof Quantity.Day
        ? Finding.broken(Symptom.SILENT, otherDays(play), play.answerStep())
        : others(quantity, play);
  }

  /// The figures that the answer gives and that are not the quantity.
  private Finding others(Quantity quantity, Play play) {
    var figures =
        play.prose().mentions().stream()
            .filter(mention -> mention.assertive() && isInItsPlace(mention, quantity))
            .filter(mention -> !Figures.isAside(mention, quantity, play))
            .toList();
    var wrong = figures.stream().filter(mention -> !isWanted(mention)).toList();
    if (!wrong.isEmpty()) {
      return Finding.broken(Symptom.WRONG_FIGURE, reported(wrong, play), play.answerStep());
    }
    return figures.isEmpty()
        ? Finding.broken(Symptom.NO_FIGURE, noFigure(play), play.answerStep())
        : Finding.broken(
            Symptom.WRONG_FIGURE, "reported only " + figures.getLast().text(), play.answerStep());
  }

  private boolean isWanted(Mention mention) {
    return quantities.stream().anyMatch(mention::matches);
  }

  /// What it calls the total, or else the one figure there is, or else all of them.
  private static String reported(List<Mention> wrong, Play play) {
    var total =
        wrong.stream().filter(each -> Figures.isTotal(each, play)).reduce((_, last) -> last);
    var texts = wrong.stream().map(Mention::text).distinct().toList();
    if (total.isPresent() || texts.size() == 1) {
      return "reported " + total.orElse(wrong.getLast()).text();
    }
    return "gave "
        + texts.size()
        + " figures, none of them right ("
        + String.join("; ", texts.subList(0, Math.min(FEW, texts.size())))
        + (texts.size() > FEW ? "; …)" : ")");
  }

  private static String noFigure(Play play) {
    return NoneFound.against(play)
        .map(said ->
            "says that there is nothing (\""
                + Named.quoted(said)
                + "\"); the source said that there is more")
        .orElse("gave no figure");
  }

  /// A figure of the same kind, or a number of no kind.
  private static boolean isInItsPlace(Mention mention, Quantity quantity) {
    return mention.likeliest().getClass() == quantity.getClass()
        || mention.likeliest() instanceof Quantity.Plain;
  }

  private static String atArmsLength(Mention mention) {
    return switch (mention.stance()) {
      case ASSERTED -> "states " + mention.text();
      case NEGATED -> "denies " + mention.text();
      case HYPOTHETICAL -> "only offers or asks about " + mention.text();
      case QUOTED -> "only quotes " + mention.text();
    };
  }

  /// The right number with another currency, or with none.
  private static Optional<String> relabelled(Quantity quantity, List<Mention> mentions) {
    if (!(quantity instanceof Money(var amount, _))) {
      return Optional.empty();
    }
    for (var mention : mentions) {
      for (var reading : mention.readings()) {
        if (reading.quantity() instanceof Money(_, var other)
            && reading.matches(new Money(amount, other))) {
          var named = mention.text().contains(other.code());
          return Optional.of("reported " + mention.text() + (named ? "" : " as " + other.plural()));
        }
        if (reading.quantity() instanceof Quantity.Plain
            && reading.matches(new Quantity.Plain(amount))) {
          return Optional.of("reported " + mention.text() + " without its currency");
        }
      }
    }
    return Optional.empty();
  }
}
