package dev.arc.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        // currency before and after, as sign, code and word
        "The total is **€12,400.00** for Munich.; 12400 EUR",
        "The total is 12.400,00 €; 12400 EUR",
        "12 400,00 € au total; 12400 EUR",
        "EUR 12,400; 12400 EUR",
        "12,400EUR; 12400 EUR",
        "EUR12,400.50; 12400.50 EUR",
        "12,400 euros; 12400 EUR",
        "12,400 in US dollars; 12400 USD",
        "12,400 (in euros); 12400 EUR",
        "12,400 (EUR); 12400 EUR",
        "Total (EUR): 12,400; 12400 EUR",
        "Total EUR: **12,400**; 12400 EUR",
        "US$12,400; 12400 USD",
        "US$ 12,400; 12400 USD",
        "CA$12,400; 12400 CAD",
        "A$7.50; 7.50 AUD",
        "$12,400; 12400 USD",
        "$12,400 CAD; 12400 CAD",
        "$12,400 (Canadian); 12400 CAD",
        "\\$12,400.00; 12400 USD",
        "$12{,}400$ EUR; 12400 EUR",
        "12{,}400 EUR; 12400 EUR",
        "$\\text{EUR } 12{,}400$; 12400 EUR",
        "\\(12{,}400\\) euros; 12400 EUR",
        "`12,400 EUR`; 12400 EUR",
        "**12,400** EUR; 12400 EUR",
        "**EUR** 12,400; 12400 EUR",
        "_12,400 EUR_; 12400 EUR",
        "12,400 U.S. dollars; 12400 USD",
        "12,400 pounds sterling; 12400 GBP",
        "12,400 Swiss francs; 12400 CHF",
        "CHF 1'234.50; 1234.50 CHF",
        "CHF 1’234.50; 1234.50 CHF",
        "₹1,23,456.00; 123456 INR",
        "Rs 1,23,456; 123456 INR",
        "R$ 1.234,50; 1234.50 BRL",
        "100 kr; 100 NOK",
        "kr 100; 100 SEK",
        "¥20,000; 20000 JPY",
        "20,000 yen; 20000 JPY",
        "20000円; 20000 JPY",
        "RMB 500; 500 CNY",
        "12.400 Euro; 12400 EUR",
        "zł 40,50; 40.50 PLN",
        "1 234,50 Kč; 1234.50 CZK",
        // scales
        "€12.4k; 12412 EUR",
        "€12.4K; 12400 EUR",
        "12.4k EUR; 12400 EUR",
        "€12.4 million; 12400000 EUR",
        "$12.4M; 12400000 USD",
        "€12.4m; 12400000 EUR",
        "12 thousand euros; 12400 EUR",
        "1,2 Mio. €; 1200000 EUR",
        "1,2 Millionen Euro; 1200000 EUR",
        "3 Mrd. EUR; 3000000000 EUR",
        "₹2.5 lakh; 250000 INR",
        "₹3 crore; 30000000 INR",
        "about €12,000; 12400 EUR",
        "~€12,400; 12412 EUR",
        "roughly 12,400 euros; 12370 EUR",
        "$2bn; 2000000000 USD",
        "12.4 kEUR; 12400 EUR",
        "k€ 12.4; 12400 EUR",
        "12,4 TEUR; 12400 EUR",
        "All figures in thousands. Total: $12,400; 12400000 USD",
        "Total: 12,400 (in thousands of euros); 12400000 EUR",
        "12.400,- €; 12400 EUR",
        "CHF 12'400.-; 12400 CHF",
        "USD $12,400; 12400 USD",
        "US $12,400; 12400 USD",
        "$\\boxed{88 \\text{ km}}$; 88 km",
        "40 euros and 50 cents; 40.50 EUR",
        "it weighs 14 pounds; 14 lb",
        // minor units
        "GBp 4050; 40.50 GBP",
        "4050p; 40.50 GBP",
        "4,050 pence; 40.50 GBP",
        "50 cents; 0.50 EUR",
        "50¢; 0.50 USD",
        "£40.50; 40.50 GBP",
        // signs
        "−$50; -50 USD",
        "-$50; -50 USD",
        "$-50; -50 USD",
        "–50 EUR; -50 EUR",
        "Net: (1,234.00) EUR; -1234 EUR",
        "| Net | (1,234.00) |; -1234",
        "the total (12,400 EUR); 12400 EUR",
        // measures
        "5 km; 5 km",
        "5km; 5000 m",
        "3.1 miles; 5 km",
        "20 °C; 20 °C",
        "68°F; 20 °C",
        "12 m²; 12 m²",
        "12 m2; 12 m²",
        "80 km/h; 80 km/h",
        "2 kilograms; 2 kg",
        "5 lbs; 5 lb",
        "5 pounds; 5 lb",
        "16 GB; 16 GB",
        "90 minutes; 1.5 h",
        "3 dozen; 36 pcs",
        "250 kWh; 250 kWh",
        "2 hours and 30 minutes; 2.5 h",
        "2 h 30 min; 150 min",
        "5 feet 11 inches; 71 in",
        // shares and plain numbers
        "7.5%; 7.5 %",
        "7,5 %; 7.5 %",
        "7.5 percent; 7.5 %",
        "7,5 Prozent; 7.5 %",
        "25 bps; 0.25 %",
        "there are 42 rows; 42",
        "1,234,567; 1234567",
        "1.234.567; 1234567",
        "0.355; 0.355",
        "1.355; 1355",
        "1.355; 1.355",
        "1,355; 1.355",
        "1_000_000; 1000000",
        // dates and times
        "on 2026-04-03; 2026-04-03",
        "on 03/04/2026; 2026-04-03",
        "on 03/04/2026; 2026-03-04",
        "on 3/4/26; 2026-03-04",
        "on 13/04/2026; 2026-04-13",
        "am 3.4.2026; 2026-04-03",
        "am 3. April 2026; 2026-04-03",
        "le 1er avril 2026; 2026-04-01",
        "el 3 de abril de 2026; 2026-04-03",
        "April 3rd, 2026; 2026-04-03",
        "the 3rd of April; 2026-04-03",
        "Apr 3; 2026-04-03",
        "on 2026-04-03T14:30:00Z; 2026-04-03T14:30[Z]",
        "on 2026-04-03 at 2:30 pm; 2026-04-03T14:30",
        "at 14:30; 2026-04-03T14:30",
        "1775174400; 2026-04-03",
      })
  void figureIsReadAs(String text, String truth) {
    var quantity = Quantity.of(truth);

    assertThat(Quantities.in(text)).anyMatch(mention -> mention.matches(quantity));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "12,400.00 EUR; 12400.01 EUR",
        "12,400.00 EUR; 12412 EUR",
        "12,400 EUR; 12401 EUR",
        "12,400 EUR; 12400 USD",
        "12.4k EUR; 12460 EUR",
        "€1 million; 1400000 EUR",
        "€2k; 2400 EUR",
        "$12,400 EUR; 12400 USD",
        "US$12,400; 12400 CAD",
        "CA$12,400; 12400 USD",
        "12,400; 12400 EUR",
        "5 km; 5 mi",
        "68°F; 68 °C",
        "7.5%; 7.5",
        "on 2026-04-03; 2026-03-04",
        "on 13/04/2026; 2026-01-04",
        "INV-2041; 2041",
        "Q3 was good; 3",
        "v1.2.3; 2.3",
        "at 192.168.1.1; 192.168",
        "the 3rd row; 3",
        "GBp 4050; 4050 GBP",
        "ticket a1b2c3; 2",
        "0 EUR; 0.4 EUR",
        "US $12,400; 12400 CAD",
        "12.400,- €; 12.4 EUR",
        "40 euros and 50 cents; 40 EUR",
      })
  void figureIsNotReadAs(String text, String truth) {
    var quantity = Quantity.of(truth);

    assertThat(Quantities.in(text)).noneMatch(mention -> mention.matches(quantity));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '§',
      value = {
        "The total is 12,400 EUR.; ASSERTED",
        "I did not find an error, so the total is 12,400 EUR.; ASSERTED",
        "There is no doubt: 12,400 EUR.; ASSERTED",
        "No. 5 costs 12,400 EUR.; ASSERTED",
        "§The total is \"12,400 EUR\".§; ASSERTED",
        "§{\"total\": \"12,400 EUR\"}§; ASSERTED",
        "The total is not 12,400 EUR.; NEGATED",
        "It isn't 12,400 EUR.; NEGATED",
        "It isn’t exactly 12,400 EUR.; NEGATED",
        "That is 11,000 USD rather than 12,400 EUR.; NEGATED",
        "Use 11,000 USD instead of 12,400 EUR.; NEGATED",
        "12,400 EUR is wrong.; NEGATED",
        "12,400 EUR is not correct.; NEGATED",
        "Das sind nicht 12.400 EUR.; NEGATED",
        "Ce ne sont pas 12 400 EUR.; NEGATED",
        "~~12,400 EUR~~; NEGATED",
        "It did not cost 12,400 EUR.; NEGATED",
        "I can't give you 12,400 in dollars.; NEGATED",
        "I left the 12,400 EUR, without a rate, as they are. They are 12,400 EUR.; ASSERTED",
        "I couldn't convert it, but the total is 12,400 EUR.; ASSERTED",
        "The sum, without VAT, is 12,400 EUR.; ASSERTED",
        "It would be 12,400 EUR.; HYPOTHETICAL",
        "It could be 12,400 EUR.; HYPOTHETICAL",
        "It may be 12,400 EUR.; HYPOTHETICAL",
        "If these are euros, the total is 12,400 EUR.; HYPOTHETICAL",
        "Is it 12,400 EUR?; HYPOTHETICAL",
        "Should I use 12,400 EUR?; HYPOTHETICAL",
        "I can't tell whether it is 12,400 EUR.; HYPOTHETICAL",
        "§The note says \"12,400 EUR\".§; QUOTED",
        "> 12,400 EUR; QUOTED",
        "You mentioned 12,400 EUR.; QUOTED",
        "The note says 12,400 EUR.; QUOTED",
        "Laut Notiz »12.400 EUR«, „12.400 EUR“; QUOTED",
      })
  void lastFigureIsHeldAs(String text, Stance stance) {
    assertThat(Quantities.in(text).getLast().stance()).isEqualTo(stance);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "The amounts are in US dollars.; USD; ASSERTED",
        "All figures in EUR; EUR; ASSERTED",
        "These are not US dollars.; USD; NEGATED",
        "The sheet isn't in dollars.; USD; NEGATED",
        "Don't treat them as USD.; USD; NEGATED",
        "They are neither EUR nor USD.; USD; NEGATED",
        "I can convert it to USD if you like.; USD; HYPOTHETICAL",
        "Would you like it in USD?; USD; HYPOTHETICAL",
        "Let me know if you want it in USD.; USD; HYPOTHETICAL",
        "Which is it, EUR or USD?; USD; HYPOTHETICAL",
        "Das ist nicht in Euro.; EUR; NEGATED",
        "Sind das Euro?; EUR; HYPOTHETICAL",
      })
  void lastCurrencyIsHeldAs(String text, String code, Stance stance) {
    var last = Quantities.read(text).currencies().getLast();

    assertThat(last.likeliest().code()).isEqualTo(code);
    assertThat(last.stance()).isEqualTo(stance);
  }

  @Test
  void headOfTheColumnSaysTheCurrency() {
    var table =
        "| Item | Qty | Amount (EUR) |\n|---|--:|--:|\n| Hotel | 3 | 1,200.50 |\n| **Total** | | **12,400** |\n";

    assertThat(Quantities.in(table)).anyMatch(mention -> mention.matches(Quantity.of("12400 EUR")));
    assertThat(Quantities.in(table))
        .noneMatch(mention ->
            mention.matches(Quantity.of("3 EUR")) && mention.likeliest() instanceof Quantity.Money);
  }

  @Test
  void headOfTheColumnSaysThousands() {
    var table = "Item | kEUR thousand EUR\n--- | ---\nTravel | 12.4\n";

    assertThat(Quantities.in(table)).anyMatch(mention -> mention.matches(Quantity.of("12400 EUR")));
  }

  @Test
  void headOfTheColumnSaysThousandsByASign() {
    var table = "| City | Amount (€ '000) |\n|---|---|\n| Munich | 12,400 |\n";

    assertThat(Quantities.in(table))
        .singleElement()
        .satisfies(mention ->
            assertThat(mention.likeliest().sameAs(Quantity.of("12400000 EUR"))).isTrue());
  }

  @Test
  void currencyNamedInTheTextIsAPossibleReadingOfBareFigures() {
    var mention = Quantities.in("All amounts are in euros. The total is 12,400.").getLast();

    assertThat(mention.matches(Quantity.of("12400 EUR"))).isTrue();
    assertThat(mention.matches(Quantity.of("12400"))).isTrue();
    assertThat(mention.matches(Quantity.of("12400 USD"))).isFalse();
  }

  @Test
  void dollarSignStandsForTheDollarThatTheTextNames() {
    var mention = Quantities.in("Amounts are in Canadian dollars. Total: $12,400.").getLast();

    assertThat(mention.likeliest()).isEqualTo(Quantity.of("12400 CAD"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "The sum is 1.355 EUR.; 1.355 EUR",
        "Die Summe ist 1.355 EUR und damit richtig.; 1355 EUR",
        "Le total est de 1.355 EUR.; 1355 EUR",
        "1.234,50 EUR and 1.355 EUR; 1355 EUR",
        "1,234.50 EUR and 1.355 EUR; 1.355 EUR",
        "The sum is 1,355 EUR.; 1355 EUR",
      })
  void lastFigureIsRatherMeantAs(String text, String likeliest) {
    assertThat(Quantities.in(text).getLast().likeliest()).isEqualTo(Quantity.of(likeliest));
  }

  @Test
  void spanCoversFigureSignAndCurrency() {
    var text = "It came to −€12,400.50 (net).";
    var mention = Quantities.in(text).getFirst();

    assertThat(mention.text()).isEqualTo("−€12,400.50");
    assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
  }

  @Test
  void figuresComeInTheOrderOfTheText() {
    var text = "On 2026-04-03 we paid 5 EUR, 6 USD and 7 km at 14:30.";

    assertThat(Quantities.in(text))
        .extracting(Mention::text)
        .containsExactly("2026-04-03", "5 EUR", "6 USD", "7 km", "14:30");
  }

  @Test
  void textsWithoutFiguresHaveNone() {
    for (var text :
        List.of("", " ", "No figures here.", "$", "EUR", "( )", "|", "-", "'", "$$", "€€", "\\")) {
      assertThat(Quantities.in(text)).as(text).isEmpty();
    }
  }

  @Test
  void oddTextsAreReadWithoutAnError() {
    var pieces =
        List.of(
            "1", ",", ".", "$", "€", "(", ")", "|", "\n", "-", "k", "EUR", " ", "°", "'", "April",
            "/", ":", "%", "\"", "{,}");
    var random = new java.util.SplittableRandom(7);
    for (var round = 0; round < 5_000; round++) {
      var text = new ArrayList<String>();
      for (var count = random.nextInt(12); count >= 0; count--) {
        text.add(pieces.get(random.nextInt(pieces.size())));
      }
      var joined = String.join("", text);

      assertThat(Quantities.in(joined))
          .allSatisfy(mention -> assertThat(mention.end()).isLessThanOrEqualTo(joined.length()));
    }
  }
}
