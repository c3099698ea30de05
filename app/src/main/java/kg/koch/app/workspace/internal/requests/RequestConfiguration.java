package kg.koch.app.workspace.internal.requests;

import java.time.Clock;
import kg.koch.app.database.StageDatabases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's parts. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

  @Bean
  RequestTables requestTables(StageDatabases databases, Clock clock) {
    return new RequestTables(databases, clock);
  }
}
