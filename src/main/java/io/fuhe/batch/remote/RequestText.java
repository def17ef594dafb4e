package io.fuhe.batch.remote;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.jms.support.converter.MessageConverter;

/**
 * The request to execute a step as a number in a text: objects from the network are not brought to
 * life.
 */
public final class RequestText implements MessageConverter {

  private final String step;

  /**
   * A converter.
   *
   * @param step that is executed, whatever a message says
   */
  public RequestText(String step) {
    this.step = step;
  }

  @Override
  public Message toMessage(Object request, Session session) throws JMSException {
    return session.createTextMessage(
        String.valueOf(((StepExecutionRequest) request).getStepExecutionId()));
  }

  @Override
  public Object fromMessage(Message message) throws JMSException {
    try {
      return new StepExecutionRequest(step, Long.parseLong(((TextMessage) message).getText()));
    } catch (ClassCastException | NumberFormatException e) {
      throw new MessageConversionException("not a request of a run", e);
    }
  }
}
