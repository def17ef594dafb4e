package io.fuhe.batch.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a worker is called in messages: the machine and the process. */
public final class WorkerName {

  private WorkerName() {}

  public static String ofThisProcess() {
    return host() + ":" + ProcessHandle.current().pid();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return InetAddress.getLoopbackAddress().getHostName();
    }
  }
}
