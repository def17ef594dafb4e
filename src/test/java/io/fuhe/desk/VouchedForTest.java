package io.fuhe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over HTTPS, and people for whom an OpenID provider vouches; both by settings alone. */
class VouchedForTest {

  @TempDir private Path folder;

  @Test
  void aProviderVouchesForNamesAndTheDeskSaysWhatTheyMay() throws Exception {
    try (Provider provider = new Provider();
        OpenDesk desk = new OpenDesk("望湖街道", null, provider.settings())) {
      HttpClient viewer = browser(null);
      String page = "/?rule=total-score-mismatch";
      HttpResponse<String> login = get(viewer, desk, "/login?next=" + encoded(page));
      assertThat(login.body()).contains("用 单位统一登录 登录", "/oauth2/authorization/bureau");
      HttpResponse<String> there = get(viewer, desk, "/oauth2/authorization/bureau");
      assertThat(there.uri().toString()).as("back where one was").isEqualTo(desk.address() + page);
      assertThat(there.body()).contains("viewer");
      assertThat(get(viewer, desk, "/members").statusCode())
          .as("no more than a viewer")
          .isEqualTo(403);

      for (String nobody : List.of("stranger", "out", "ADMIN", "")) {
        provider.name = nobody;
        HttpClient other = browser(null);
        assertThat(get(other, desk, "/oauth2/authorization/bureau").uri().toString())
            .as(nobody)
            .endsWith("/login?refused");
        assertThat(get(other, desk, "/").uri().getPath()).isEqualTo("/login");
      }

      provider.name = "admin";
      HttpClient admin = browser(null);
      get(admin, desk, "/oauth2/authorization/bureau");
      desk.reopen();
      assertThat(get(admin, desk, "/members").statusCode())
          .as("kept in the database")
          .isEqualTo(200);
    }
  }

  @Test
  void itIsServedOverHttps() throws Exception {
    KeyPair keys = keys();
    X509Certificate certificate = certificate(keys);
    Path cert = pem("CERTIFICATE", certificate.getEncoded());
    Path key = pem("PRIVATE KEY", keys.getPrivate().getEncoded());
    String bundle = "--spring.ssl.bundle.pem.desk.keystore.";
    try (OpenDesk desk =
        new OpenDesk(
            "望湖街道",
            "desk",
            List.of(bundle + "certificate=" + cert, bundle + "private-key=" + key))) {
      HttpResponse<String> login = get(browser(trusting(certificate)), desk, "/");

      assertThat(desk.address()).startsWith("https://");
      assertThat(login.uri().toString()).startsWith(desk.address() + "/login");
      assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();
      assertThat(login.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    }
  }

  private static HttpClient browser(SSLContext trust) {
    HttpClient.Builder browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS);
    return trust == null ? browser.build() : browser.sslContext(trust).build();
  }

  private static HttpResponse<String> get(HttpClient browser, OpenDesk desk, String page)
      throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(desk.address() + page)).build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static KeyPair keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(KeyPair keys) throws Exception {
    X500Name name = new X500Name("CN=desk");
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(1))),
            name,
            keys.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
  }

  private Path pem(String kind, byte[] content) throws Exception {
    return Files.writeString(
        folder.resolve(kind.replace(" ", "-") + ".pem"),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(
                kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind));
  }

  private static SSLContext trusting(X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("desk", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
