package dev.arc.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonCommentsTest {

  @Test
  void commentsAndLastCommasAreRead() {
    var node =
        Yaml.read(
            """
            // of the editor
            {
              /* more
                 of it */
              "a": "http://x/*y*/ \\"//", // here
              "b": [1, 2, // two
              ],
            }
            """);

    assertThat(Json.write(node.value())).isEqualTo("{\"a\":\"http://x/*y*/ \\\"//\",\"b\":[1,2]}");
    assertThat(node.find("b").orElseThrow().line()).isEqualTo(6);
  }

  @Test
  void whatIsNoJsonWithoutCommentsStaysAnError() {
    assertThat(JsonComments.without("{\"a\": // b\n}")).isEmpty();
    assertThat(JsonComments.without("{\"a\": 1}")).isEmpty();
    assertThat(JsonComments.without("{\"a\": 1 /* never closed")).isEmpty();
  }
}
