package kg.koch.app.workspace.internal.review;

import java.time.Clock;
import kg.koch.app.chain.CountryFolder;
import kg.koch.app.database.StageDatabases;
import kg.koch.engine.ledger.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clerical review's parts; sets that wait in the data folder are taken in at every start. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  @Bean
  Reviews reviews(StageDatabases databases, Clock clock, DataFolder data) {
    Reviews reviews = new Reviews(new ReviewTables(databases, clock));
    reviews.takeInFrom(new CountryFolder(data.root()).reviews());
    return reviews;
  }
}
