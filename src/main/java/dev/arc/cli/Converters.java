package dev.arc.cli;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the values of options; each refusal says what is expected.
final class Converters {

  private Converters() {}

  /// A count of things that each take memory and time.
  static final class Count implements ITypeConverter<Integer> {

    private static final int MOST = 1_000_000;

    @Override
    public Integer convert(String value) {
      if (value.matches("[0-9]{1,7}")) {
        var number = Integer.parseInt(value);
        if (number >= 1 && number <= MOST) {
          return number;
        }
      }
      throw new TypeConversionException("a whole number from 1 to %,d".formatted(MOST));
    }
  }

  static final class Seed implements ITypeConverter<Long> {

    @Override
    public Long convert(String value) {
      try {
        return Long.valueOf(value);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("a whole number, such as 7");
      }
    }
  }

  static final class Percent implements ITypeConverter<BigDecimal> {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Override
    public BigDecimal convert(String value) {
      if (value.matches("[0-9]{1,3}(\\.[0-9]{1,6})?%?")) {
        var percent = new BigDecimal(value.replace("%", ""));
        if (percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0) {
          throw new TypeConversionException(
              "percent of reliability, such as 90; %s is less than one percent".formatted(value));
        }
        if (percent.compareTo(MOST) <= 0) {
          return percent;
        }
      }
      throw new TypeConversionException("percent of reliability from 0 to 100, such as 90");
    }
  }

  static final class Dollars implements ITypeConverter<BigDecimal> {

    @Override
    public BigDecimal convert(String value) {
      if (value.matches("\\$?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
        var amount = new BigDecimal(value.replace("$", ""));
        if (amount.signum() > 0) {
          return amount;
        }
      }
      throw new TypeConversionException("US dollars, more than 0, such as 0.50");
    }
  }

  /// Wall time: `90s`, `5m`, `1h30m`.
  static final class Time implements ITypeConverter<Duration> {

    private static final Pattern PARTS =
        Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?");

    @Override
    public Duration convert(String value) {
      var parts = PARTS.matcher(value);
      if (parts.matches()) {
        var time =
            Duration.ofHours(part(parts.group(1)))
                .plusMinutes(part(parts.group(2)))
                .plusSeconds(part(parts.group(3)));
        if (time.isPositive()) {
          return time;
        }
      }
      throw new TypeConversionException("a time such as 90s, 5m or 1h30m");
    }

    private static long part(String digits) {
      return digits == null ? 0 : Long.parseLong(digits);
    }
  }

  static final class Address implements ITypeConverter<URI> {

    @Override
    public URI convert(String value) {
      try {
        var address = URI.create(value);
        if (address.getHost() != null && value.matches("(?i)https?://.*")) {
          return address;
        }
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(expected());
      }
      throw new TypeConversionException(expected());
    }

    private static String expected() {
      return "an address such as http://127.0.0.1:8080/v1";
    }
  }
}
