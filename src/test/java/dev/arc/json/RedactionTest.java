package dev.arc.json;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  // Written in two parts, so that no scanner takes this file for a leak.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "use sk-+proj-AbCd1234efGh5678ijKl now|use (redacted API key) now",
        "sk-+ant-api03-AAAAbbbb1111cccc2222|(redacted API key)",
        "stripe sk_+live_4eC39HqLyjWDarjtT1zdp7dc|stripe (redacted API key)",
        "AKIA+IOSFODNN7EXAMPLE|(redacted AWS key)",
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/+bPxRfiCYEXAMPLEKEY|aws_secret_access_key = (redacted key)",
        "ghp_+16C7e42F292c6912E7710c838347Ae178B4a|(redacted GitHub token)",
        "xoxb+-123456789012-abcdefGHIJ|(redacted Slack token)",
        "https://hooks.slack.com/services/+T00000000/B00000000/XXXXXXXXXXXX|https://hooks.slack.com/services/(redacted Slack webhook)",
        "AIza+SyA1234567890abcdefghijklmnopqrstuv|(redacted Google API key)",
        "Authorization: Bearer +abc123DEF456ghi789|Authorization: Bearer (redacted token)",
        "Authorization: Basic +dXNlcjpwYXNz|Authorization: Basic (redacted password)",
        "postgres://app:+s3cret@db:5432/x|postgres://app:(redacted password)@db:5432/x",
        "password: +hunter2|password: (redacted password)",
        "`\"api_key\": \"+0123456789abcdef0123\"`|`\"api_key\": \"(redacted key)\"`",
        "`{\\\"password\\\":\\\"+abc123!x\\\"}`|`{\\\"password\\\":\\\"(redacted password)\\\"}`",
        "DB_PASSWORD=+Tr0ub4dor&3|DB_PASSWORD=(redacted password)",
        "card 4111 1111+ 1111 1111 please|card (redacted card number) please",
        "5555+555555554444|(redacted card number)",
        "3782-822463+-10005|(redacted card number)",
        "eyJhbGciOiJIUzI1NiJ9+.eyJzdWIiOiIxMjM0In0.abcdefghijklmnop|(redacted token)",
      })
  void secretsAreTakenOut(String text, String clean) {
    var whole = text.replaceFirst("\\+", "");

    assertThat(Redaction.redact(whole)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The password: ask the user for it, never guess.",
        "api_key: ${OPENAI_API_KEY}",
        "token: <your token here>",
        "Authorization: Bearer {{token}}",
        "a task-management-and-scheduling-assistant",
        "order 4111111111111112 of 2026-01-31 12:00:00",
        "timestamp 1767182400000 and 1767182400000000",
        "total 12400.00 EUR, 9,876,543,210,123.00 USD",
        "3.782822463100055",
        "3-7-8-2-8-2-2-4-6-3-1-0-0-0-5",
        "IBAN DE89370400440532013000",
        "see https://example.com:8080/path@v1",
        "secret: the agent must keep customer names secret",
        "max_tokens: 4096",
        "2026 2025 2024 2023 2022",
      })
  void whatIsNoSecretStays(String text) {
    assertThat(Redaction.redact(text)).isSameAs(text);
  }

  @Test
  void privateKeysKeepTheirLineBreaks() {
    var key =
        "a\n-----BEGIN RSA " + "PRIVATE KEY-----\nMIIB\nabc=\n-----END RSA PRIVATE KEY-----\nb";

    assertThat(Redaction.redact(key)).isEqualTo("a\n(redacted private key)\n\n\n\nb");
  }

  @Test
  void fieldsNamedAfterSecretsAreTakenOutOfValues() {
    var value =
        Json.parse(
            """
            {"password": "hunter", "client_secret": "abcdef1234567890", "card": 4111111111111111,
             "name": "x", "schema": {"password": {"type": "string"}}, "list": ["AKIAIOSFODNN7EXAMPLE"],
             "api_key": "${KEY}", "parameters": {"password": "string"}}
            """);

    assertThat(Redaction.redact(value))
        .isEqualTo(
            Json.parse(
                """
                {"password": "(redacted password)", "client_secret": "(redacted key)",
                 "card": "(redacted card number)", "name": "x", "schema": {"password": {"type": "string"}},
                 "list": ["(redacted AWS key)"], "api_key": "${KEY}",
                 "parameters": {"password": "string"}}
                """));
  }

  @Test
  void redactingTwiceChangesNothingMore() {
    var once = Redaction.redact("password=abc123! sk-abcdefghij0123456789 4111111111111111");

    assertThat(Redaction.redact(once)).isSameAs(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-",
        "-----BEGIN PRIVATE KEY-----",
        "://a:",
        "eyJaaaaaaaaaaaa",
        "password=",
        "4111 ",
        "4",
        "Bearer ",
        "=",
        "gh",
        "a:",
        "eyJaaaaaaaaaaaa.eyJ"
      })
  void hostileTextCostsNoMoreThanItsLength(String piece) {
    var text = piece.repeat(1_000_000 / piece.length());

    assertTimeoutPreemptively(ofSeconds(5), () -> Redaction.redact(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env: [{name: DB_PASSWORD, value: hunter2plainword}]",
        "env:\n  - name: API_KEY\n    value: hunter2plainword",
        "{\"headers\": [{\"name\": \"api-key\", \"value\": \"hunter2plainword\"}]}",
        "{\"name\":\"Cookie\",\"value\":\"hunter2plainword\"}",
        "{\"cookies\":[{\"name\":\"sid\",\"value\":\"hunter2plainword\"}]}",
        "\"{\\\"key\\\": \\\"API_KEY\\\", \\\"value\\\": \\\"hunter2plainword\\\"}\"",
        "The admin password is hunter2plainword.",
        "Use the secret hunter2plainword when asked.",
      })
  void aSecretBesideItsNameIsTakenOut(String text) {
    assertThat(Redaction.redact(text)).doesNotContain("hunter2plainword");
  }

  @Test
  void theValueOfAPairIsTakenOutOfATree() {
    var clean = Redaction.redact(Json.parse("[{\"name\":\"TOKEN\",\"value\":\"abcdefgh\"}]"));

    assertThat(Json.write(clean)).doesNotContain("abcdefgh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: colour, value: dark blue}",
        "{name: API_KEY, value: ${API_KEY}}",
        "The password is required. A secret is never told.",
        "The password must have eight letters.",
      })
  void whatOnlySpeaksOfSecretsStays(String text) {
    assertThat(Redaction.redact(text)).isEqualTo(text);
  }
}
