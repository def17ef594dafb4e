package io.fuhe.desk;

import io.fuhe.i18n.Language;
import io.fuhe.i18n.Messages;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The program's words for the pages, in the language of whoever looks at them. */
@Component("messageSource")
public final class DeskMessages implements MessageSource {

  private final Map<Language, Messages> all = new EnumMap<>(Language.class);

  DeskMessages() {
    for (Language language : Language.values()) {
      all.put(language, new Messages(language));
    }
  }

  /** The words in a language; Chinese for one that Fuhe does not speak. */
  public Messages in(Locale locale) {
    return all.get(
        Language.of(locale.toLanguageTag())
            .or(() -> Language.of(locale.getLanguage()))
            .orElse(Language.CHINESE));
  }

  @Override
  public String getMessage(String code, Object[] arguments, String otherwise, Locale locale) {
    Messages messages = in(locale);
    return messages.has(code)
        ? messages.get(code, arguments == null ? new Object[0] : arguments)
        : otherwise;
  }

  @Override
  public String getMessage(String code, Object[] arguments, Locale locale) {
    String found = getMessage(code, arguments, null, locale);
    if (found == null) {
      throw new NoSuchMessageException(code, locale);
    }
    return found;
  }

  @Override
  public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
    for (String code : resolvable.getCodes() == null ? new String[0] : resolvable.getCodes()) {
      String found = getMessage(code, resolvable.getArguments(), null, locale);
      if (found != null) {
        return found;
      }
    }
    return resolvable.getDefaultMessage();
  }
}
