package dev.arc.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Json;
import dev.arc.profile.ToolDeclaration;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiReaderTest {
  private static final ProfileFixture PARCELS = ProfileFixture.of("parcels.openapi.yaml");
  private static final ProfileFixture PETS = ProfileFixture.of("pets.swagger.json");

  @Test
  void everyOperationIsATool() {
    var profile = PARCELS.profile();

    assertThat(profile.format()).isEqualTo("openapi-yaml");
    assertThat(profile.name()).isEqualTo("Parcel API");
    assertThat(profile.job()).isEqualTo("Tracks and sends parcels");
    assertThat(profile.version()).isEqualTo("2.4.0");
    assertThat(profile.prompt().text()).isEmpty();
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly(
            "get_parcel", "parcels_id_put", "parcels_search_get", "root_get", "get_parcel_2");
    assertThat(PARCELS.warnings()).contains("no-prompt", "duplicate-tool");
  }

  @Test
  void credentialsAndCookiesAreNotTheModelsBusiness() {
    var tool = ProfileFixture.tool(PARCELS.profile(), "get_parcel");

    assertThat(tool.line()).isEqualTo(16);
    assertThat(tool.schema().description()).isEqualTo("Get a parcel. Weights are in grams.");
    assertThat(tool.schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{
                  "id":{"type":"string","pattern":"P\\\\d+","description":"The parcel's number"},
                  "X-Trace":{"type":"string"}},"required":["id"]}
                """));
  }

  @Test
  void theFirstSuccessShowsWhatIsReturned() {
    var tool = ProfileFixture.tool(PARCELS.profile(), "get_parcel");

    assertThat(tool.outputSchema())
        .isEqualTo(
            Json.parse(
                "{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\"},\"weight\":{\"type\":\"integer\"}}}"));
    assertThat(tool.examples()).containsExactly(Json.parse("{\"id\":\"P1\",\"weight\":300}"));
    assertThat(ProfileFixture.tool(PARCELS.profile(), "parcels_search_get").outputSchema())
        .isNotNull();
  }

  @Test
  void theFieldsOfABodyStandBesideTheParameters() {
    var tool = ProfileFixture.tool(PARCELS.profile(), "parcels_id_put");

    assertThat(tool.confirmation()).isTrue();
    assertThat(tool.outputSchema()).isNull();
    assertThat(tool.schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{
                  "id":{"type":"string","pattern":"P\\\\d+","description":"The parcel's number"},
                  "X-Trace":{"type":"string","format":"uuid","description":"Trace id"},
                  "weight":{"type":"integer","description":"in grams"},
                  "to":{"type":"object","properties":{"city":{"type":"string"}},
                        "description":"Where it goes"}},
                 "required":["id","X-Trace","weight","to"]}
                """));
  }

  @Test
  void aSchemaThatContainsItselfIsCut() {
    var tool = ProfileFixture.tool(PARCELS.profile(), "get_parcel_2");

    assertThat(tool.schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{"body":{"type":"array","items":{
                  "type":"object","properties":{
                    "name":{"type":"string"},
                    "parent":{"type":"object"},
                    "leaves":{"type":"array","items":{"type":"object"}},
                    "lost":{},"far":{}}}}},"required":["body"]}
                """));
    assertThat(PARCELS.warnings()).contains("schema-cut", "unresolved");
  }

  @Test
  void swaggerIsReadToo() {
    var profile = PETS.profile();

    assertThat(profile.format()).isEqualTo("openapi-json");
    assertThat(profile.tools())
        .extracting(ToolDeclaration::name)
        .containsExactly("listPets", "pets_post", "pets_petId_photo_post");
    var list = ProfileFixture.tool(profile, "listPets");
    assertThat(list.schema().parameters())
        .isEqualTo(
            Json.parse(
                """
                {"type":"object","properties":{
                  "limit":{"type":"integer","maximum":100,"description":"How many"},
                  "tags":{"type":"array","items":{"type":"string"}}}}
                """));
    assertThat(list.examples()).containsExactly(Json.parse("[{\"name\":\"Rex\"}]"));
    assertThat(ProfileFixture.tool(profile, "pets_post").schema().parameters())
        .isEqualTo(
            Json.parse(
                "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"]}"));
    assertThat(
            ProfileFixture.tool(profile, "pets_petId_photo_post")
                .schema()
                .parameters()
                .list("required"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{parameters: }",
        "{parameters: [null, 7, {}, {in: query}, {$ref: '#/gone'}]}",
        "{parameters: [{$ref: '#/paths'}]}",
        "{requestBody: {}}",
        "{requestBody: {content: {}}}",
        "{requestBody: {content: {application/json: {schema: }}}}",
        "{requestBody: {content: {application/json: {schema: {$ref: '#/components/a'}}}}}",
        "{requestBody: {$ref: '#/components/loop'}}",
        "{responses: }",
        "{responses: {200: }}",
        "{responses: {200: {content: {application/json: {schema: true}}}}}",
        "{summary: 7, operationId: 7}",
      })
  void anOperationWithOddPartsIsStillATool(String operation) {
    var profile =
        ProfileFixture.of(
                "x.yaml",
                """
                openapi: 3.0.0
                info: {title: 7}
                paths: {/a: {get: %s, summary: b, x-y: {}}, /b: , /c: {$ref: '#/paths/~1c'}}
                components: {a: {$ref: '#/components/b'}, b: {$ref: '#/components/a'}, loop: {$ref: '#/components/loop'}}
                """
                    .formatted(operation))
            .profile();

    assertThat(profile.tools()).extracting(ToolDeclaration::name).containsExactly("a_get");
    assertThat(profile.name()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openapi: 3.0.0\\npaths: {}",
        "openapi: 3.0.0\\ninfo: {}",
        "swagger: 2.0\\npaths: {/a: 7}",
        "openapi: 3.0.0\\npaths: {/a: {get: }}",
      })
  void anApiWithoutOperationsIsAProblem(String text) {
    assertThat(ProfileFixture.of("x.yaml", text.replace("\\n", "\n")).problems())
        .containsExactly("no-agent");
  }

  @Test
  void schemasThatGrowWithoutEndAreLeftOpen() {
    var schemas =
        IntStream.range(0, 40)
            .mapToObj(i ->
                "S%d: {properties: {a: {$ref: '#/components/schemas/S%d'}, b: {$ref: '#/components/schemas/S%d'}}}"
                    .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(", "));
    var paths =
        IntStream.range(0, 200)
            .mapToObj(i ->
                "/p%d: {post: {requestBody: {content: {json: {schema: {$ref: '#/components/schemas/S0'}}}}}}"
                    .formatted(i))
            .collect(Collectors.joining(", "));
    var text =
        "openapi: 3.0.0\npaths: {%s}\ncomponents: {schemas: {%s, S40: {}}}"
            .formatted(paths, schemas);

    var fixture = ProfileFixture.of("x.yaml", text);

    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(fixture.profile().tools()).hasSize(200));
    assertThat(fixture.warnings()).contains("schema-cut", "many-tools");
  }
}
