package dev.arc.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentBlocksTest {

  @Test
  void blocksAreOpenedAloneAndUnderContent() {
    var blocks =
        "[{\"type\": \"text\", \"text\": \"one\"}, {\"type\": \"text\", \"text\": \"two\"}]";

    assertThat(ContentBlocks.opened(blocks)).isEqualTo("one\ntwo");
    assertThat(ContentBlocks.opened("{\"isError\": false, \"content\": " + blocks + "}"))
        .isEqualTo("one\ntwo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain words",
        "[]",
        "{\"content\": []}",
        "{\"content\": \"text\"}",
        "[{\"type\": \"image\", \"text\": \"alt\"}]",
        "[{\"type\": \"text\"}]",
        "[{\"type\": \"text\", \"text\": \"cut o"
      })
  void anythingElseStaysAsItIs(String text) {
    assertThat(ContentBlocks.opened(text)).isEqualTo(text);
  }
}
