package dev.arc.json;

import java.util.List;
import java.util.regex.Pattern;

/// Secrets that can be told by their own form.
final class KnownSecrets {

  /// @param hint a part that every such secret has: looked for first, for it is much the cheaper
  ///   search
  /// @param form the secret; its group 1, if it has one, is what is taken out
  private record Form(String kind, String hint, Pattern form) {
    static Form of(String kind, String hint, String form) {
      return new Form(kind, hint, Pattern.compile(form));
    }

    void find(String text, List<Secret> found) {
      if (!text.contains(hint)) {
        return;
      }
      var matcher = form.matcher(text);
      while (matcher.find()) {
        var group = matcher.groupCount() == 0 ? 0 : 1;
        found.add(new Secret(kind, matcher.start(group), matcher.end(group)));
      }
    }
  }

  // Every repetition is bounded or possessive: a hostile text must not cost more than its length.
  private static final List<Form> FORMS =
      List.of(
          Form.of(
              "API key",
              "sk-",
              "(?<![A-Za-z0-9])sk-(?=[A-Za-z_-]{0,200}[0-9])[A-Za-z0-9_-]{16,300}+"),
          Form.of("API key", "k_live_", "(?<![A-Za-z0-9])[srp]k_live_[A-Za-z0-9]{10,200}+"),
          Form.of("API key", "k_test_", "(?<![A-Za-z0-9])[srp]k_test_[A-Za-z0-9]{10,200}+"),
          Form.of("AWS key", "AKIA", "(?<![A-Za-z0-9])AKIA[0-9A-Z]{16}(?![A-Za-z0-9])"),
          Form.of("AWS key", "ASIA", "(?<![A-Za-z0-9])ASIA[0-9A-Z]{16}(?![A-Za-z0-9])"),
          Form.of("GitHub token", "ghp_", "(?<![A-Za-z0-9])ghp_[A-Za-z0-9]{30,255}+"),
          Form.of("GitHub token", "gho_", "(?<![A-Za-z0-9])gho_[A-Za-z0-9]{30,255}+"),
          Form.of("GitHub token", "ghu_", "(?<![A-Za-z0-9])ghu_[A-Za-z0-9]{30,255}+"),
          Form.of("GitHub token", "ghs_", "(?<![A-Za-z0-9])ghs_[A-Za-z0-9]{30,255}+"),
          Form.of("GitHub token", "ghr_", "(?<![A-Za-z0-9])ghr_[A-Za-z0-9]{30,255}+"),
          Form.of("GitHub token", "github_pat_", "github_pat_[A-Za-z0-9_]{22,255}+"),
          Form.of("GitLab token", "glpat-", "glpat-[A-Za-z0-9_-]{20,100}+"),
          Form.of("Slack token", "xox", "(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,250}+"),
          Form.of(
              "Slack webhook",
              "hooks.slack",
              "hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/([A-Za-z0-9/_-]{20,200}+)"),
          Form.of(
              "Discord webhook",
              "/webhooks/",
              "discord(?:app)?\\.com/api/(?:v[0-9]{1,3}/)?webhooks/([0-9]{5,30}/[A-Za-z0-9_-]{20,200}+)"),
          Form.of(
              "Teams webhook",
              "office.com/webhook",
              "office\\.com/webhookb?2?/([A-Za-z0-9@/_-]{20,400}+)"),
          Form.of(
              "Zapier webhook",
              "hooks.zapier.com/",
              "hooks\\.zapier\\.com/hooks/catch/([A-Za-z0-9/]{8,100}+)"),
          Form.of("Telegram token", ":AA", "(?<![0-9])[0-9]{6,12}:AA[A-Za-z0-9_-]{30,50}+"),
          Form.of(
              "signature",
              "ig=",
              "(?:[?&;]|%26)sig=((?=[A-Za-z0-9%+/=_-]{0,200}[0-9%+/=])[A-Za-z0-9%+/=_-]{16,300}+)"),
          Form.of(
              "signature",
              "ignature=",
              "[?&;](?:X-(?:Amz|Goog)-)?Signature=([A-Za-z0-9%+/=_-]{16,1000}+)"),
          Form.of("key", "code=", "[?&]code=([A-Za-z0-9%+/=_-]{40,200}+)"),
          Form.of("Google API key", "AIza", "(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}"),
          Form.of("Hugging Face token", "hf_", "(?<![A-Za-z0-9])hf_[A-Za-z0-9]{30,100}+"),
          Form.of("npm token", "npm_", "(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}"),
          Form.of("PyPI token", "pypi-AgE", "pypi-AgE[A-Za-z0-9_-]{50,500}+"),
          Form.of(
              "SendGrid key",
              "SG.",
              "(?<![A-Za-z0-9])SG\\.[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{16,80}+"),
          Form.of(
              "token",
              "eyJ",
              "(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,2000}+\\.eyJ[A-Za-z0-9_-]{10,4000}+\\.[A-Za-z0-9_-]{10,2000}+"),
          Form.of(
              "token",
              "earer ",
              "(?<![A-Za-z])[Bb]earer ++((?=[A-Za-z._~+/=-]{0,500}[0-9])[A-Za-z0-9._~+/=-]{12,4000}+)"),
          Form.of(
              "password", "asic ", "[Aa]uthorization\"?: *+\"?[Bb]asic ++([A-Za-z0-9+/=]{8,500}+)"),
          Form.of(
              "token",
              "uthorization",
              "[Aa]uthorization\\\\?[\"']?\\s{0,9}[:=]\\s{0,9}\\\\?[\"']?(?:[A-Za-z][A-Za-z-]{1,20} )((?=[A-Za-z._~+/=:-]{0,300}[0-9])[A-Za-z0-9._~+/=:-]{8,4000}+)"),
          Form.of("password", "://", "://[^\\s:/@\"'<>${}]{0,100}:([^\\s/@\"'<>${}]{1,200})@"));

  private static final String BEGIN = "-----BEGIN ";

  private KnownSecrets() {}

  static void find(String text, List<Secret> found) {
    for (var form : FORMS) {
      form.find(text, found);
    }
    findPrivateKeys(text, found);
  }

  // By hand: a regular expression that may run over many lines could be made to take very long.
  private static void findPrivateKeys(String text, List<Secret> found) {
    var start = text.indexOf(BEGIN);
    while (start >= 0) {
      var next = text.indexOf("-----", start + BEGIN.length());
      var body = next < 0 ? -1 : text.indexOf("-----", next + 5);
      if (body < 0) {
        return;
      }
      var end = text.indexOf("-----", body + 5);
      if (end > 0
          && text.startsWith("-----END ", body)
          && text.substring(start, next).endsWith("PRIVATE KEY")) {
        found.add(new Secret("private key", start, end + 5));
      }
      start = text.indexOf(BEGIN, body);
    }
  }
}
