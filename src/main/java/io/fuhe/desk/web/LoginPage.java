package io.fuhe.desk.web;

import io.fuhe.desk.access.Members;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one logs in: with a password, or with whoever vouches for people. */
@Controller
public class LoginPage {

  /** Where a session has the page to go to, while its owner is at the provider's. */
  public static final String NEXT = "next";

  private final Members members;

  /** From the addresses where one is vouched for to what they are called. */
  private final Map<String, String> providers = new TreeMap<>();

  LoginPage(Members members, ObjectProvider<ClientRegistrationRepository> known) {
    this.members = members;
    if (known.getIfAvailable() instanceof Iterable<?> all) {
      for (Object each : all) {
        ClientRegistration provider = (ClientRegistration) each;
        providers.put(
            "/oauth2/authorization/" + provider.getRegistrationId(), provider.getClientName());
      }
    }
  }

  @GetMapping("/login")
  String login(Model model, @RequestParam(required = false) String next, HttpSession session) {
    model.addAttribute("next", next);
    model.addAttribute("nobody", members.none());
    model.addAttribute("providers", providers);
    if (!providers.isEmpty() && next != null) {
      session.setAttribute(NEXT, next);
    }
    return "login";
  }
}
