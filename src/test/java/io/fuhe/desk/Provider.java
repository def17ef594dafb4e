package io.fuhe.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID provider that vouches for whoever it is told to, without asking. */
final class Provider implements AutoCloseable {

  static final String CLIENT = "fuhe";

  /** Whom it vouches for. */
  volatile String name = "viewer";

  private final HttpServer server;
  private final RSAKey key;
  private volatile String nonce;

  Provider() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("k").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::vouch);
    server.createContext("/token", this::token);
    server.createContext(
        "/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.start();
  }

  /** The settings that make a desk trust it. */
  List<String> settings() {
    String registration = "--spring.security.oauth2.client.registration.bureau.";
    String provider = "--spring.security.oauth2.client.provider.bureau.";
    return List.of(
        registration + "client-id=" + CLIENT,
        registration + "client-secret=secret",
        registration + "client-name=单位统一登录",
        registration + "scope=openid",
        provider + "issuer-uri=" + address(),
        provider + "user-name-attribute=preferred_username");
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        Map.of(
            "issuer", address(),
            "authorization_endpoint", address() + "/authorize",
            "token_endpoint", address() + "/token",
            "jwks_uri", address() + "/keys",
            "response_types_supported", List.of("code"),
            "subject_types_supported", List.of("public"),
            "id_token_signing_alg_values_supported", List.of("RS256")));
  }

  private void vouch(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
            .map(each -> each.split("=", 2))
            .collect(
                Collectors.toMap(
                    each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    nonce = asked.get("nonce");
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=c&state=" + asked.get("state").replace("=", "%3D"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    try {
      Instant now = Instant.now();
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
              new JWTClaimsSet.Builder()
                  .issuer(address())
                  .subject("4711")
                  .audience(CLIENT)
                  .claim("nonce", nonce)
                  .claim("preferred_username", name)
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(now.plusSeconds(300)))
                  .build());
      token.sign(new RSASSASigner(key));
      answer(
          exchange,
          Map.of(
              "access_token", "a",
              "token_type", "Bearer",
              "expires_in", 300,
              "scope", "openid",
              "id_token", token.serialize()));
    } catch (JOSEException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, Object json) throws IOException {
    byte[] body = new JsonMapper().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
