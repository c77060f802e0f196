package dev.arc.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "US; 1,234,567.89",
        "GERMAN; 1.234.567,89",
        "FRENCH; 1\u202f234\u202f567,89",
        "SWISS; 1'234'567.89",
        "INDIAN; 12,34,567.89",
        "PLAIN; 1234567.89"
      })
  void numberIsWrittenByStyle(NumberStyle style, String written) {
    assertThat(Writing.number(new BigDecimal("1234567.89"), style)).isEqualTo(written);
    assertThat(Writing.number(new BigDecimal("-1234567.89"), style)).isEqualTo("-" + written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "1.355,90; US; 1.35590",
        "1.355,90; GERMAN; 1355.90",
        "1,355.90; US; 1355.90",
        "1,355.90; GERMAN; 1.35590",
        "1.355; GERMAN; 1355",
        "1.355; US; 1.355",
        "1 355,90; FRENCH; 1355.90",
        "1'355.90; SWISS; 1355.90",
        "(1,355.90); US; -1355.90",
        "−1,355; US; -1355",
        "+7; PLAIN; 7",
      })
  void literalReaderFollowsItsStyle(String written, NumberStyle style, BigDecimal value) {
    assertThat(Writing.readNumber(written, style)).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1.355.900; US",
        "1,355; PLAIN",
        "abc; US",
        "''; US",
        "12.; US",
        "1 355; US",
        ",5; US"
      })
  void literalReaderRefusesWhatIsNoNumberInItsStyle(String written, NumberStyle style) {
    assertThat(Writing.readNumber(written, style)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "SYMBOL; US; €12,400.50",
        "SYMBOL; GERMAN; 12.400,50\u00a0€",
        "CODE; US; 12,400.50 EUR",
        "NONE; GERMAN; 12.400,50",
        "WORD; US; 12,400.50 euros",
        "MINOR; PLAIN; 1240050 euro cents"
      })
  void moneyIsWrittenByStyle(MoneyStyle style, NumberStyle numbers, String written) {
    assertThat(Writing.money(Money.of("12400.5", "EUR"), numbers, style)).isEqualTo(written);
  }

  @Test
  void moneyHasTheDigitsOfItsCurrency() {
    assertThat(Writing.money(Money.of("500", "JPY"), NumberStyle.US, MoneyStyle.SYMBOL))
        .isEqualTo("¥500");
    assertThat(Writing.money(Money.of("1.5", "KWD"), NumberStyle.US, MoneyStyle.CODE))
        .isEqualTo("1.500 KWD");
    assertThat(Writing.money(Money.of("40.5", "GBP"), NumberStyle.US, MoneyStyle.MINOR))
        .isEqualTo("4,050 pence");
    assertThat(Writing.money(Money.of("-12", "USD"), NumberStyle.US, MoneyStyle.SYMBOL))
        .isEqualTo("-$12.00");
    assertThat(Writing.money(Money.of("3", "USD"), NumberStyle.US, MoneyStyle.WORD))
        .isEqualTo("3.00 US dollars");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO, 2026-04-03",
    "MONTH_FIRST, 04/03/2026",
    "DAY_FIRST, 03/04/2026",
    "LONG, 3 April 2026",
    "EPOCH, 1775174400"
  })
  void dateIsWrittenByStyle(DateStyle style, String written) {
    assertThat(Writing.date(LocalDate.of(2026, 4, 3), style)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2026, MONTH_FIRST, 2026-03-04",
    "03/04/2026, DAY_FIRST, 2026-04-03",
    "3.4.26, DAY_FIRST, 2026-04-03",
    "'April 3, 2026', LONG, 2026-04-03",
  })
  void literalReaderOfDatesFollowsItsStyle(String written, DateStyle style, LocalDate date) {
    assertThat(Writing.readDate(written, style)).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "13/04/2026, MONTH_FIRST",
    "2026-13-04, ISO",
    "03/04/2026, ISO",
    "soon, LONG",
    "April 3, LONG",
    "30/02/2026, DAY_FIRST",
    "03/04/2026 x, DAY_FIRST"
  })
  void literalReaderOfDatesRefusesWhatIsNoDateInItsStyle(String written, DateStyle style) {
    assertThat(Writing.readDate(written, style)).isEmpty();
  }

  @Test
  void quantitiesAreComparedAsQuantities() {
    assertThat(Quantity.of("12400.00 EUR").sameAs(Quantity.of("12400 EUR"))).isTrue();
    assertThat(Quantity.of("12400 EUR").sameAs(Quantity.of("12400 USD"))).isFalse();
    assertThat(Quantity.of("12400").sameAs(Quantity.of("12400 EUR"))).isFalse();
    assertThat(Quantity.of("1 km").sameAs(Quantity.of("1000 m"))).isTrue();
    assertThat(Quantity.of("0 °C").sameAs(Quantity.of("32 °F"))).isTrue();
    assertThat(
            Quantity.of("2026-04-03T14:30[Europe/Berlin]")
                .sameAs(Quantity.of("2026-04-03T12:30[Z]")))
        .isTrue();
  }

  @Test
  void measuresAreConverted() {
    assertThat(Measure.of("1", "mi").in(new Unit("km")).value()).isEqualByComparingTo("1.609344");
    assertThat(Measure.of("68", "°F").in(new Unit("°C")).value()).isEqualByComparingTo("20");
    assertThatThrownBy(() -> Measure.of("1", "mi").in(new Unit("kg")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mi measures length and kg mass: no conversion");
  }

  @Test
  void unknownCurrencyIsRefusedWithTheRule() {
    assertThatThrownBy(() -> new CurrencyCode("XYZ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("currency is \"XYZ\", expected an ISO 4217 code such as EUR");
    assertThatThrownBy(() -> Quantity.of("3 lightyears"))
        .hasMessageStartingWith("unit is \"lightyears\"");
  }

  @Test
  void signsAndNamesLeadToCurrencies() {
    assertThat(CurrencyCode.named("$"))
        .hasSizeGreaterThan(5)
        .first()
        .isEqualTo(new CurrencyCode("USD"));
    assertThat(CurrencyCode.named("Swiss francs")).containsExactly(new CurrencyCode("CHF"));
    assertThat(CurrencyCode.named("nothing")).isEmpty();
    assertThat(CurrencyCode.all()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Unit.all()).hasSizeGreaterThanOrEqualTo(40);
  }
}
