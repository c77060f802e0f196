package dev.arc.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arc.catalogue.Catalogue;
import dev.arc.json.Json;
import dev.arc.json.Yaml;
import dev.arc.scenario.ScenarioSet;
import org.junit.jupiter.api.Test;

class SetFilesTest {

  private static final String TEXT = text(Rehearsals.SET);

  @Test
  void writtenSetIsReadAsItWas() {
    assertThat(SetFiles.read("set.json", TEXT)).isEqualTo(Rehearsals.SET);
  }

  @Test
  void setIsReadFromYamlToo() {
    assertThat(SetFiles.read("set.yaml", Yaml.write(Json.parse(TEXT)))).isEqualTo(Rehearsals.SET);
  }

  @Test
  void setOfOursIsTrustedAndAnEditedOneProvedAgain() {
    var maker = new SetMaker(Catalogue::standard);
    var request = Rehearsals.SET.scenarios().getFirst().situation().request();
    var edited = SetFiles.read("set.json", TEXT.replace(request, "Hello?"));

    assertThat(Rehearsals.SET.isProved(Rehearsals.AGENT.tools())).isTrue();
    assertThat(edited.isProved(Rehearsals.AGENT.tools())).isFalse();
    assertThat(edited.scenarios().getFirst().id())
        .isNotEqualTo(Rehearsals.SET.scenarios().getFirst().id());
    assertThat(maker.objections(Rehearsals.AGENT, Rehearsals.SET)).isEmpty();
  }

  @Test
  void brokenExpectationIsFoundUnfair() {
    var maker = new SetMaker(Catalogue::standard);
    var broken =
        TEXT.replaceAll("\"type\":\"within_budget\"", "\"type\":\"asks\",\"topic\":\"unit\"");
    var set = SetFiles.read("set.json", broken);

    assertThat(maker.objections(Rehearsals.AGENT, set)).hasSize(Rehearsals.SCENARIOS);
  }

  @Test
  void textThatIsNoSetIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> SetFiles.read("set.json", "{\"scenarios\": [}"))
        .isInstanceOf(SetFileException.class)
        .hasMessageStartingWith("set.json:1 ");
    assertThatThrownBy(() -> SetFiles.read("set.yaml", "a: b\n"))
        .isInstanceOf(SetFileException.class)
        .hasMessageContaining("`arc scenarios <agent> --write FILE` writes a set file");
  }

  @Test
  void setWithoutScenariosIsRefused() {
    var empty = text(Rehearsals.SET.withScenarios(java.util.List.of()));

    assertThatThrownBy(() -> SetFiles.read("set.json", empty))
        .hasMessage("set.json has no scenarios, expected at least one");
  }

  private static String text(ScenarioSet set) {
    var text = new StringBuilder();
    SetFiles.write(set, text::append);
    return text.toString();
  }
}
