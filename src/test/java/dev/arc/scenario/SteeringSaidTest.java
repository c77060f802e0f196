package dev.arc.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.catalogue.Level;
import dev.arc.scenario.Steering.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SteeringSaidTest {

  @Test
  void whatIsSaidReadsAsItWas() {
    var steering =
        new Steering(
            Map.of("currency/mixed", new Share(BigDecimal.valueOf(20), true)),
            List.of("currency", "data"),
            List.of("minor_units"),
            List.of(Level.VIOLATION, Level.BASE));

    assertThat(Steering.read(steering.says())).isEqualTo(steering);
    assertThat(Steering.read("")).isEqualTo(Steering.NONE);
  }
}
