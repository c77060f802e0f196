package dev.arc.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever quantity is written in whatever style, it is read back from the prose around it.
class WrittenQuantityTest {

  private static final int ROUNDS = 300;
  private static final List<String> FRAMES =
      List.of(
          "%s",
          "The total is %s.",
          "**%s**",
          "- Travel: %s\n- Rest: none",
          "We paid `%s`, all in.",
          "(%s) is right");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void moneyOfEveryStyleIsReadBack(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var currency = pick(random, CurrencyCode.all());
      var money = new Money(amount(random, currency.minorDigits()), currency);
      var style =
          pick(
              random,
              List.of(MoneyStyle.SYMBOL, MoneyStyle.CODE, MoneyStyle.WORD, MoneyStyle.MINOR));
      var text =
          frame(random, Writing.money(money, pick(random, List.of(NumberStyle.values())), style));

      assertThat(Quantities.in(text))
          .as(text + " for " + money)
          .anyMatch(mention -> mention.matches(money));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anotherAmountOrCurrencyIsNotReadIntoIt(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var currency = pick(random, CurrencyCode.all());
      var money = new Money(amount(random, 2), currency);
      var text = frame(random, Writing.money(money, NumberStyle.US, MoneyStyle.CODE));
      var more = new Money(money.amount().add(new BigDecimal("0.51")), currency);
      var other = new Money(money.amount(), pick(random, CurrencyCode.all()));

      assertThat(Quantities.in(text)).as(text).noneMatch(mention -> mention.matches(more));
      assertThat(Quantities.in(text))
          .as(text)
          .noneMatch(mention -> mention.matches(other) && !other.equals(money));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void measuresAreReadBack(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var unit = pick(random, Unit.all());
      var measure = new Measure(amount(random, 1), unit);
      var style = pick(random, List.of(NumberStyle.values()));
      var byName = Writing.number(measure.value(), style) + " " + unit.plural();
      var hasSymbol = Unit.named(unit.id()).contains(unit);
      var text =
          frame(
              random, hasSymbol && random.nextBoolean() ? Writing.measure(measure, style) : byName);

      assertThat(Quantities.in(text)).as(text).anyMatch(mention -> mention.matches(measure));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void datesAreReadBack(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
      var style = pick(random, List.of(DateStyle.values()));
      var text = frame(random, Writing.date(date, style));

      assertThat(Writing.readDate(Writing.date(date, style), style)).contains(date);
      assertThat(Quantities.in(text)).as(text).anyMatch(mention -> mention.matches(new Day(date)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void numbersAreReadBackByTheirOwnStyle(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var value = amount(random, random.nextInt(4));
      for (var style : NumberStyle.values()) {
        assertThat(Writing.readNumber(Writing.number(value, style), style))
            .as(style + " " + value)
            .contains(value);
      }
      var percent = new Percent(value);
      assertThat(Quantities.in(frame(random, Writing.inWords(percent))))
          .anyMatch(mention -> mention.matches(percent));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void canonicalTextIsReadBack(long seed) {
    var random = new SplittableRandom(seed);
    for (var round = 0; round < ROUNDS; round++) {
      var value = amount(random, 2);
      for (var quantity :
          List.of(
              new Money(value, pick(random, CurrencyCode.all())),
              new Measure(value, pick(random, Unit.all())),
              new Percent(value),
              new Quantity.Plain(value),
              new Day(LocalDate.ofEpochDay(random.nextInt(30_000))))) {
        assertThat(Quantity.of(quantity.canonical())).isEqualTo(quantity);
      }
    }
  }

  private static String frame(SplittableRandom random, String written) {
    return pick(random, FRAMES).formatted(written);
  }

  private static BigDecimal amount(SplittableRandom random, int decimals) {
    var digits = random.nextInt(1, 8);
    var value = random.nextLong(1, (long) Math.pow(10, digits + decimals));
    return BigDecimal.valueOf(value, decimals);
  }

  private static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
