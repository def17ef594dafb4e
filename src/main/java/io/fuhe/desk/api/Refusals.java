package io.fuhe.desk.api;

import io.fuhe.desk.DeskLanguage;
import io.fuhe.desk.DeskMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers calls without a token, with one that is none, and with one that is not for them. */
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final DeskMessages messages;
  private final DeskLanguage standard;
  private final JsonMapper json;

  public Refusals(DeskMessages messages, DeskLanguage standard, JsonMapper json) {
    this.messages = messages;
    this.standard = standard;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(sent ? Problem.TOKEN_INVALID : Problem.TOKEN_MISSING, request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(Problem.SCOPE_MISSING, request, response);
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            json.writeValueAsString(problem.detail(messages.in(Api.locale(request, standard))))
                .getBytes(StandardCharsets.UTF_8));
  }
}
