package io.fuhe.batch.remote;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * The message broker that a run brings along for its workers. It keeps nothing on disk: the
 * database knows what is to be done.
 */
public final class Broker implements AutoCloseable {

  private static final String ROLE = "fuhe";
  private static final String EVERYTHING = "#";

  /** A worker fetches one message when it is free, so that no worker has them all. */
  private static final int NO_MESSAGES_AHEAD = 0;

  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

  /**
   * Starts a broker.
   *
   * @throws BrokerUnavailable when its address cannot be used
   */
  public Broker(RemoteProperties settings) {
    try {
      server.setConfiguration(configuration(settings));
      if (settings.hasLogin()) {
        server.setSecurityManager(login(settings));
      }
      server.start();
    } catch (Exception e) {
      throw new BrokerUnavailable(settings, e);
    }
    if (!isListening()) {
      close();
      throw new BrokerUnavailable(settings, null);
    }
  }

  private boolean isListening() {
    return server.getActiveMQServer().isActive()
        && server.getActiveMQServer().getRemotingService().isStarted();
  }

  private static Configuration configuration(RemoteProperties settings) throws Exception {
    return new ConfigurationImpl()
        .setPersistenceEnabled(false)
        .setJMXManagementEnabled(false)
        .setSecurityEnabled(settings.hasLogin())
        .putSecurityRoles(EVERYTHING, Set.of(all()))
        .addAcceptorConfiguration(
            "workers", "tcp://" + settings.host() + ":" + settings.port() + "?protocols=CORE");
  }

  private static Role all() {
    return new Role(
        ROLE, true, true, true, true, true, true, false, true, true, true, false, false);
  }

  private static ActiveMQJAASSecurityManager login(RemoteProperties settings) {
    SecurityConfiguration users = new SecurityConfiguration();
    users.addUser(settings.user(), settings.password());
    users.addRole(settings.user(), ROLE);
    return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
  }

  /** Connections to the broker of a run, its own or another one. */
  public static ConnectionFactory connections(RemoteProperties settings) {
    ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory(settings.address(), settings.user(), settings.password());
    factory.setConsumerWindowSize(NO_MESSAGES_AHEAD);
    return factory;
  }

  /**
   * Whether the broker of a run can be used now; that of a manager is there while it has a run.
   *
   * @throws LoginRefused when it is there and does not take the login
   */
  public static boolean isThere(RemoteProperties settings) {
    try (Connection connection = connections(settings).createConnection()) {
      connection.start();
      return true;
    } catch (JMSSecurityException e) {
      throw new LoginRefused(settings.address(), e);
    } catch (JMSException e) {
      return false;
    }
  }

  /**
   * Of all that use a broker, the runs of one database.
   *
   * @param mark of that database
   */
  public static String queue(String mark) {
    return "fuhe.parts." + mark;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the broker does not stop", e);
    }
  }
}
