package io.fuhe.desk;

import io.fuhe.desk.access.BearerTokens;
import io.fuhe.desk.access.KnownElsewhere;
import io.fuhe.desk.access.LimitedLogin;
import io.fuhe.desk.access.LoginLimit;
import io.fuhe.desk.access.Members;
import io.fuhe.desk.access.Role;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.access.Tokens;
import io.fuhe.desk.api.Api;
import io.fuhe.desk.api.Refusals;
import io.fuhe.desk.web.LoginPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in, and what a browser may do with the pages. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

  private static final String LOGIN = "/login";

  /** Nothing but what the desk itself serves; nothing within another page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  @Bean
  LoginLimit loginLimit() {
    return new LoginLimit(Clock.systemUTC());
  }

  /** Calls bring a token each and no cookie, so that no other page can make a browser call. */
  @Bean
  @Order(1)
  SecurityFilterChain calls(
      HttpSecurity http,
      Tokens tokens,
      Members members,
      DeskMessages messages,
      DeskLanguage standard,
      JsonMapper json)
      throws Exception {
    Refusals refusals = new Refusals(messages, standard, json);
    return http.securityMatcher(Api.ROOT + "/**")
        .authorizeHttpRequests(
            ask ->
                ask.requestMatchers(HttpMethod.GET, "/api/*/openapi.yaml")
                    .permitAll()
                    .requestMatchers("/api/*/members/**")
                    .hasAuthority(Scope.ADMIN.authority())
                    .requestMatchers(HttpMethod.GET, Api.ROOT + "/**")
                    .hasAuthority(Scope.READ.authority())
                    .requestMatchers(
                        "/api/*/decisions/**",
                        "/api/*/findings/**",
                        "/api/*/forms/**",
                        "/api/*/problems/**",
                        "/api/*/views/**")
                    .hasAuthority(Scope.DECIDE.authority())
                    .anyRequest()
                    .hasAuthority(Scope.RUN.authority()))
        .addFilterBefore(
            new BearerTokens(tokens, members, refusals), AnonymousAuthenticationFilter.class)
        .csrf(CsrfConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            trouble -> trouble.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(
            headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
        .build();
  }

  @Bean
  SecurityFilterChain desk(
      HttpSecurity http,
      Members members,
      LoginLimit limit,
      ObjectProvider<ClientRegistrationRepository> providers)
      throws Exception {
    Expired expired = new Expired(LOGIN);
    if (providers.getIfAvailable() != null) {
      http.oauth2Login(
          elsewhere ->
              elsewhere
                  .loginPage(LOGIN)
                  .failureUrl(LOGIN + "?refused")
                  .successHandler((request, response, who) -> goOn(request, response))
                  .userInfoEndpoint(info -> info.oidcUserService(new KnownElsewhere(members))));
    }
    return http.authenticationProvider(new LimitedLogin(members, limit))
        .authorizeHttpRequests(
            ask ->
                ask.requestMatchers(LOGIN, "/static/**", "/palette/**", "/htmx/**", "/error")
                    .permitAll()
                    .requestMatchers("/members/**")
                    .hasRole(Role.ADMINISTRATOR.name())
                    .requestMatchers("/tokens/**")
                    .hasRole(Role.VIEWER.name())
                    .requestMatchers(HttpMethod.GET, "/**")
                    .hasRole(Role.VIEWER.name())
                    .anyRequest()
                    .hasRole(Role.AUDITOR.name()))
        .formLogin(
            form ->
                form.loginPage(LOGIN)
                    .failureUrl(LOGIN + "?refused")
                    .successHandler((request, response, who) -> goOn(request, response)))
        .logout(out -> out.logoutSuccessUrl(LOGIN + "?out"))
        .exceptionHandling(
            trouble -> trouble.authenticationEntryPoint(expired).accessDeniedHandler(expired))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .requestCache(RequestCacheConfigurer::disable)
        .build();
  }

  /** Goes where one was, when that is a page of the desk. */
  private static void goOn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String next = request.getParameter("next");
    HttpSession session = request.getSession(false);
    if (next == null && session != null) {
      next = (String) session.getAttribute(LoginPage.NEXT);
      session.removeAttribute(LoginPage.NEXT);
    }
    response.sendRedirect(response.encodeRedirectURL(Here.orList(next)));
  }

  /**
   * Sends whoever is not logged in to the page where they can; from there they come back. A request
   * for a part of a page makes the browser leave the whole page.
   */
  private static final class Expired extends LoginUrlAuthenticationEntryPoint
      implements AccessDeniedHandler {

    private final String login;

    Expired(String login) {
      super(login);
      this.login = login;
    }

    @Override
    public void commence(
        HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
        throws IOException {
      boolean part = request.getHeader("HX-Request") != null;
      String to =
          login + "?next=" + URLEncoder.encode(where(request, part), StandardCharsets.UTF_8);
      if (part) {
        response.setHeader("HX-Redirect", to);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      } else {
        response.sendRedirect(to);
      }
    }

    /** With a session the token goes; somebody without either is one whose session ended. */
    @Override
    public void handle(
        HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
        throws IOException {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      if (who == null || who instanceof AnonymousAuthenticationToken) {
        commence(request, response, null);
      } else {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
      }
    }

    private static String where(HttpServletRequest request, boolean part) {
      String page = part ? request.getHeader("HX-Current-URL") : null;
      if (page != null) {
        try {
          URI at = URI.create(page);
          return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        } catch (IllegalArgumentException e) {
          return "/";
        }
      }
      if (!HttpMethod.GET.matches(request.getMethod())) {
        String back = request.getParameter("back");
        return Here.orList(back);
      }
      String query = request.getQueryString();
      return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
  }
}
