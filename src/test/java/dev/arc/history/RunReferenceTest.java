package dev.arc.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunReferenceTest {

  private final RunStore store = new MemoryRunStore();

  @Test
  void lastIsTheNewestAndTildeCountsBack() {
    begin("kkk222", 0);
    begin("mmm333", 60);

    assertThat(found("last")).isEqualTo("mmm333");
    assertThat(found("last~0")).isEqualTo("mmm333");
    assertThat(found("last~1")).isEqualTo("kkk222");
  }

  @Test
  void uniqueBeginningIsEnough() {
    begin("kkk222", 0);
    begin("kkm333", 1);

    assertThat(found("kkm")).isEqualTo("kkm333");
  }

  @Test
  void wholeIdWinsOverLongerOnesThatBeginWithIt() {
    begin("nightly", 0);
    begin("nightly-2", 1);

    assertThat(found("nightly")).isEqualTo("nightly");
  }

  @Test
  void beginningOfSeveralIsRefusedWithThem() {
    begin("kkk222", 0);
    begin("kkm333", 1);

    assertThatThrownBy(() -> found("kk"))
        .isInstanceOf(UnknownRunException.class)
        .hasMessage("\"kk\" is the beginning of 2 runs (kkm333, kkk222); type more of it");
  }

  @Test
  void unknownRunPointsAtTheList() {
    begin("kkk222", 0);

    assertThatThrownBy(() -> found("zzz"))
        .hasMessage("no run \"zzz\" here; `arc status` lists the runs");
    assertThatThrownBy(() -> found("last~1"))
        .hasMessage("no run \"last~1\": there are 1; `arc status` lists them");
  }

  @Test
  void withoutAnyRunTheFirstCommandIsNamed() {
    assertThatThrownBy(() -> found("last"))
        .hasMessage("no run \"last\": nothing has been run here yet; `arc run <agent>` does");
  }

  private void begin(String id, int secondsLater) {
    store.begin(Samples.run(id, Samples.START.plusSeconds(secondsLater)), Samples.set(3));
  }

  private String found(String reference) {
    return new RunReference(reference).in(store).id().value();
  }
}
