package dev.arc.world;

import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.quantity.Quantity;
import dev.arc.quantity.Quantity.Day;
import dev.arc.quantity.Quantity.Measure;
import dev.arc.quantity.Quantity.Moment;
import dev.arc.quantity.Quantity.Money;
import dev.arc.quantity.Quantity.Percent;
import dev.arc.quantity.Quantity.Plain;
import dev.arc.world.Presentation.MoneyLabel;
import dev.arc.world.Presentation.Numbers;
import dev.arc.world.Presentation.Scale;
import dev.arc.world.Presentation.UnitLabel;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the values of one column are put on paper. All figures of a column have the same number of
/// decimals, as in a sheet.
///
/// @param decimals places that every figure of the column has at least
record Writing(Presentation shown, int decimals) {

  /// Minor units that markets quote prices in, with the marks they use for them (London,
  /// Johannesburg, Tel Aviv).
  private static final Map<String, String> MINOR_MARKS =
      Map.of("GBP", "GBp", "ZAR", "ZAc", "ILS", "ILA");

  static Writing of(Table table, String column) {
    var plain = new Writing(table.shown(), 0);
    var decimals = 0;
    for (var row : table.rows()) {
      if (row.cells().get(column) instanceof Cell.Value(var quantity)) {
        decimals = Math.max(decimals, plain.decimalsOf(quantity));
      }
    }
    return new Writing(table.shown(), decimals);
  }

  private int decimalsOf(Quantity quantity) {
    return switch (quantity) {
      case Money money -> {
        var scale = onPaper(money).stripTrailingZeros().scale();
        yield scale <= 0 ? 0 : Math.max(scale, isMinor(money) ? 0 : money.currency().minorDigits());
      }
      case Measure(var value, var _) -> value.stripTrailingZeros().scale();
      case Plain(var value) -> value.stripTrailingZeros().scale();
      case Percent(var value) -> value.stripTrailingZeros().scale();
      case Day _, Moment _ -> 0;
    };
  }

  String write(Quantity quantity) {
    return switch (quantity) {
      case Money money -> money(money);
      case Measure(var value, var unit) ->
          shown.units() == UnitLabel.SHOWN ? figure(value) + " " + unit.id() : figure(value);
      case Plain(var value) -> figure(value);
      case Percent(var value) -> figure(value) + "%";
      case Day(var date) -> DayText.write(date, shown.dates());
      case Moment(var time, var zone) ->
          DayText.write(time.toLocalDate(), shown.dates())
              + " "
              + time.toLocalTime()
              + (zone == null ? "" : " " + zone);
    };
  }

  private String money(Money money) {
    var written = onPaper(money);
    var code = money.currency().code();
    return switch (shown.money()) {
      case CODE -> figure(written) + " " + code;
      case SYMBOL -> withSymbol(written, money.currency().symbol());
      case MINOR -> figure(written) + " " + MINOR_MARKS.getOrDefault(code, code);
      case COLUMN, HEADER, NONE -> figure(written);
    };
  }

  private String withSymbol(BigDecimal written, String symbol) {
    var digits = FigureText.digits(written, decimals, shown.numbers());
    var text =
        switch (shown.numbers()) {
          case GERMAN, FRENCH -> digits + " " + symbol;
          case US, SWISS, INDIAN, PLAIN, ACCOUNTING ->
              Character.isLetter(symbol.charAt(symbol.length() - 1))
                  ? symbol + " " + digits
                  : symbol + digits;
        };
    return FigureText.signed(text, written.signum() < 0, shown.numbers());
  }

  private String figure(BigDecimal written) {
    return FigureText.write(written, decimals, shown.numbers());
  }

  /// The number that stands on paper for an amount.
  BigDecimal onPaper(Money money) {
    var places = places(money);
    return places == 0 ? money.amount() : whole(money.amount().movePointLeft(places));
  }

  /// Without zeros that nobody wrote.
  private static BigDecimal whole(BigDecimal value) {
    var exact = value.stripTrailingZeros();
    return exact.setScale(Math.max(exact.scale(), 0));
  }

  /// The amount that a number on paper stands for, where `like` tells the currency.
  Money offPaper(BigDecimal written, Money like) {
    return new Money(written.movePointRight(places(like)), like.currency());
  }

  private int places(Money money) {
    return isMinor(money)
        ? Scale.MINOR.places(money.currency())
        : shown.scale().places(money.currency());
  }

  boolean isMinor(Money money) {
    return shown.scale() == Scale.MINOR
        || shown.money() == MoneyLabel.MINOR && MINOR_MARKS.containsKey(money.currency().code());
  }

  /// What a US reader takes the figure of a quantity for; days are another matter.
  Quantity readAsUs(Quantity quantity) {
    return switch (quantity) {
      case Money money -> offPaper(asUs(onPaper(money)), money);
      case Measure(var value, var unit) -> new Measure(asUs(value), unit);
      case Plain(var value) -> new Plain(asUs(value));
      case Percent(var value) -> new Percent(asUs(value));
      case Day day -> day;
      case Moment moment -> moment;
    };
  }

  private BigDecimal asUs(BigDecimal written) {
    return FigureText.readAsUs(figure(written));
  }

  /// The figure of a quantity, where it can stand as a number of its own without a loss: in a style
  /// that machines share, with its label elsewhere.
  boolean isBareNumber(Quantity quantity) {
    if (shown.numbers() != Numbers.US && shown.numbers() != Numbers.PLAIN) {
      return false;
    }
    return switch (quantity) {
      case Money _ ->
          switch (shown.money()) {
            case COLUMN, HEADER, NONE -> true;
            case CODE, SYMBOL, MINOR -> false;
          };
      case Measure _ -> shown.units() != UnitLabel.SHOWN;
      case Plain _ -> true;
      case Percent _, Day _, Moment _ -> false;
    };
  }

  /// The number on paper; call only where [#isBareNumber] holds.
  BigDecimal bareNumber(Quantity quantity) {
    return switch (quantity) {
      case Money money -> tidy(onPaper(money));
      case Measure(var value, var _) -> tidy(value);
      case Plain(var value) -> tidy(value);
      case Percent _, Day _, Moment _ ->
          throw new IllegalArgumentException(quantity + " is not written as a bare number");
    };
  }

  /// The figure on paper; empty for what is no figure.
  Optional<BigDecimal> number(Quantity quantity) {
    return switch (quantity) {
      case Money money -> Optional.of(onPaper(money));
      case Measure(var value, var _) -> Optional.of(value);
      case Plain(var value) -> Optional.of(value);
      case Percent(var value) -> Optional.of(value);
      case Day _, Moment _ -> Optional.empty();
    };
  }

  /// See [Presenter#computed].
  JsonValue computed(List<Cell> from, BigDecimal number) {
    var labels = new HashSet<String>();
    Quantity like = new Plain(number);
    for (var cell : from) {
      if (cell instanceof Cell.Value(var quantity)) {
        labels.add(Presenter.label(quantity));
        like = like(quantity, number);
      }
    }
    var shownAs = labels.size() == 1 ? like : new Plain(number);
    return isBareNumber(shownAs)
        ? new JsonNumber(bareNumber(shownAs))
        : new JsonString(write(shownAs));
  }

  private Quantity like(Quantity quantity, BigDecimal number) {
    return switch (quantity) {
      case Money money -> offPaper(number, money);
      case Measure(var _, var unit) -> new Measure(number, unit);
      case Percent _ -> new Percent(number);
      case Plain _, Day _, Moment _ -> new Plain(number);
    };
  }

  private BigDecimal tidy(BigDecimal value) {
    var exact = value.stripTrailingZeros();
    return exact.setScale(Math.max(Math.max(exact.scale(), 0), decimals));
  }
}
