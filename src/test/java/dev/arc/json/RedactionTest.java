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
        "eyJaaaaaaaaaaaa.eyJ",
        "--token ",
        "--token\n- ",
        "\"--token\", ",
        "&sig=",
        "Authorization: a "
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

  // Written in two parts, so that no scanner takes this file for a leak.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "https://x.blob.core.windows.net/c/b?sv=2024&sig=+aB3%2Bcd9EfGhIjKlMnOp%3D&se=1|https://x.blob.core.windows.net/c/b?sv=2024&sig=(redacted signature)&se=1",
        "https://b.s3.amazonaws.com/k?X-Amz-Signature=+0a1b2c3d4e5f60718293a4b5c6d7e8f9|https://b.s3.amazonaws.com/k?X-Amz-Signature=(redacted signature)",
        "https://hooks.slack.com/workflows/+T00000000/A00000000/123456789012/abcdefgh|https://hooks.slack.com/workflows/(redacted Slack webhook)",
        "https://discord.com/api/webhooks/+123456789012345678/abcDEF-123_ghiJKL456mno789|https://discord.com/api/webhooks/(redacted Discord webhook)",
        "https://acme.webhook.office.com/webhookb2/+0a1b2c3d-1111@2222/IncomingWebhook/abc/def|https://acme.webhook.office.com/webhookb2/(redacted Teams webhook)",
        "https://f.azurewebsites.net/api/x?code=+AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh==|https://f.azurewebsites.net/api/x?code=(redacted key)",
        "Authorization: Token +9944b09199c62bcf9418|Authorization: Token (redacted token)",
        "bot 123456789+:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw|bot (redacted Telegram token)",
        "serve --api-key +Zq9x7Lm2Zq9x --port 80|serve --api-key (redacted key) --port 80",
        "serve --password +Zq9x7Lm2 --port 80|serve --password (redacted password) --port 80",
        "`args: [\"--token\", \"+abc\"]`|`args: [\"--token\", \"(redacted key)\"]`",
      })
  void addressesAndCommandsLoseTheirSecrets(String text, String clean) {
    assertThat(Redaction.redact(text.replaceFirst("\\+", "")))
        .isEqualTo(clean.replaceFirst("\\+", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args: [serve, --api-key, abc]",
        "args: [\"--api-key\", \"abc\", \"-v\"]",
        "args:\n  - --client-secret\n  - abc",
        "args:\n- \"--password\"\n- 'abc'",
        "args: [API_KEY=abc]",
        "secrets:\n  database: abc\n  other: {deep: [abc]}",
        "credentials: {user: bob, phrase: abc, pin: 4711}",
        "password: abc\nprompt: x",
        "kind: Secret\ndata:\n  tls.crt: |\n    abc\n    abc\n",
        "apiVersion: v1\nkind: Secret\nstringData: {url: abc}\n---\nname: agent\n",
        "items:\n- kind: Secret\n  data: {token: 'abc', other: \"abc\"}",
        "properties:\n  api_key: {type: string, default: abc}",
        "properties: {clientSecret: {type: string, examples: [abc, abc]}}",
        "parameters: [{name: password, type: string, default: abc}]",
        "---\nname: x\nsecrets: {a: abc}\n---\nDo it.",
      })
  void fileLosesTheSecretsThatItsStructureTells(String text) {
    var clean = Redaction.redactFile(text);

    assertThat(clean).doesNotContain("abc").doesNotContain("4711").contains("(redacted ");
    assertThat(clean.lines()).hasSameSizeAs(text.lines().toList());
    assertThat(Redaction.redactFile(clean)).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args: [--token, --verbose]",
        "args: [--max-tokens, \"4096\"]",
        "args: [--api-key, $API_KEY]",
        "secrets: [OPENAI_API_KEY, db-password]",
        "secrets: {openai: OPENAI_API_KEY, file: ./secrets/key, vault: 'op://team/key'}",
        "secrets: inherit",
        "credentials: {type: oauth2, scopes: [mail.read], user: bob}",
        "properties: {credentials: {type: object, properties: {user: {default: bob}}}}",
        "properties: {token: {type: string, default: USDC, description: Symbol of a coin.}}",
        "properties: {password: {type: string, description: Of the account., minLength: 8}}",
        "kind: ConfigMap\ndata: {colour: blue}",
        "parameters: [{name: page_token, default: first}]",
        "Pass --token to log in, and https://x.example/?sig=short&code=42",
      })
  void fileKeepsWhatIsNoSecret(String text) {
    assertThat(Redaction.redactFile(text)).isEqualTo(text);
  }

  @Test
  void secretInSeveralLinesLeavesTheLinesBehindItWhereTheyWere() {
    var text = "secrets:\n  key: |\n    first part\n    second part\nname: clerk\n";

    var clean = Redaction.redactFile(text);

    assertThat(clean).isEqualTo("secrets:\n  key: |\n    (redacted key)\n    \nname: clerk\n");
  }

  @Test
  void secretWrittenWithEscapesIsTakenOutThough() {
    var text = "name: clerk\nsecrets: {a: \"hunter\\u0032word\"}\n";

    assertThat(Redaction.redactFile(text))
        .isEqualTo("name: clerk\nsecrets:\n  a: \"(redacted key)\"\n");
  }
}
