package dev.arc.evaluation;

import dev.arc.expectation.Condition.Part;
import dev.arc.quantity.Mention;
import dev.arc.quantity.Quantities;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.topic.Disclosure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the answer gives as its figure is right, if it gives one.
record NoWrongFigureCheck(List<Quantity> right, List<Part> parts) implements Check {

  @Override
  public Finding look(Play play) {
    var allowed = new ArrayList<>(right);
    allowed.addAll(sumsOfSeen(play));
    var figures = play.prose().mentions().stream().filter(each -> isFigure(each, play)).toList();
    var others = figures.stream().filter(each -> !isAny(each, allowed)).toList();
    return wrong(others, others.size() < figures.size(), play)
        .map(figure ->
            Finding.broken(Symptom.WRONG_FIGURE, "reported " + figure.text(), play.answerStep())
                .rightIs(Named.figures(right) + " or no figure")
                .seen(play))
        .orElseGet(() -> Finding.held("gives no wrong figure", play.answerStep()));
  }

  /// The figure that stands for the answer and is none of the right ones. Beside a right one only
  /// another total does; alone, whatever was worked out, or the only figure there is.
  private static Optional<Mention> wrong(List<Mention> others, boolean hasRight, Play play) {
    var single = others.stream().map(Mention::likeliest).distinct().count() == 1;
    return others.stream()
        .filter(each -> {
          var given = isGiven(each, play);
          return hasRight
              ? !given && Figures.isTotal(each, play)
              : !(given && isContradicted(each, play))
                  && (single || !given || Figures.isTotal(each, play));
        })
        .findFirst();
  }

  /// An amount, as against a count, a year or a share.
  private boolean isFigure(Mention mention, Play play) {
    return mention.assertive()
        && switch (mention.likeliest()) {
          case Money _ -> true;
          case Measure(var _, var unit) -> !unit.dimension().equals("duration");
          case Plain(var value) ->
              !Figures.isYearOrCount(value, play)
                  && !Figures.isNumbering(mention, play.answerText());
          case Quantity.Percent _, Quantity.Day _, Quantity.Moment _ -> false;
        };
  }

  private static boolean isAny(Mention mention, List<Quantity> allowed) {
    return allowed.stream().anyMatch(each -> is(mention, each));
  }

  /// The quantity itself, or its number without a currency or unit.
  private static boolean is(Mention mention, Quantity right) {
    return mention.matches(right)
        || mention.likeliest() instanceof Plain
            && Numbers.exact(right)
                .filter(number -> mention.matches(new Plain(number)))
                .isPresent();
  }

  /// Whether the number stands so in what the agent was given.
  private static boolean isGiven(Mention mention, Play play) {
    return Numbers.of(mention.likeliest())
        .filter(number ->
            play.sources().numbers().stream().anyMatch(given -> Arithmetic.near(given, number, 0)))
        .isPresent();
  }

  /// Whether the figure is named as one of two that contradict each other.
  private static boolean isContradicted(Mention mention, Play play) {
    return play.disclosures().stream()
        .filter(disclosure -> disclosure.kind() == Kind.CONFLICTING)
        .anyMatch(disclosure ->
            Quantities.in(disclosure.text()).stream()
                .anyMatch(each -> each.likeliest().equals(mention.likeliest())));
  }

  /// The sums, by currency or unit, of the records that the agent was shown.
  private List<Quantity> sumsOfSeen(Play play) {
    Map<String, Quantity> sums = new LinkedHashMap<>();
    for (var part : parts) {
      if (isSeen(part, play)) {
        sums.merge(Named.label(part.amount()), part.amount(), NoWrongFigureCheck::sum);
      }
    }
    return List.copyOf(sums.values());
  }

  private static boolean isSeen(Part part, Play play) {
    var amount = number(part.amount()).doubleValue();
    return play.sources().hasWord(part.key())
        || play.sources().numbers().stream().anyMatch(given -> given == amount);
  }

  private static Quantity sum(Quantity one, Quantity other) {
    return switch (one) {
      case Money(var amount, var currency) -> new Money(amount.add(number(other)), currency);
      case Measure(var value, var unit) -> new Measure(value.add(number(other)), unit);
      case Plain(var value) -> new Plain(value.add(number(other)));
      case Quantity.Percent _, Quantity.Day _, Quantity.Moment _ -> one;
    };
  }

  private static BigDecimal number(Quantity quantity) {
    return Numbers.exact(quantity).orElse(BigDecimal.ZERO);
  }
}
