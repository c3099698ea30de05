package kg.koch.app.forms.internal;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import kg.koch.app.database.StageDatabases;
import kg.koch.app.forms.DeclaredForm;
import kg.koch.app.forms.DeclaredForms;
import kg.koch.app.forms.DeviceTokens;
import kg.koch.app.forms.EntityTables;
import kg.koch.app.forms.FormDelivery;
import kg.koch.app.forms.FormTables;
import kg.koch.app.forms.FormsDatabase;
import kg.koch.app.forms.OfficeFiles;
import kg.koch.app.forms.SubmissionTables;
import kg.koch.app.forms.Submissions;
import kg.koch.catalog.Catalog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the forms; those of the catalog are published at every start if they are new. */
@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

  /** What stays in memory of one part of a request; larger ones wait in a file. */
  private static final int IN_MEMORY_BYTES = 256 * 1024;

  @Bean
  FormsDatabase formsDatabase(StageDatabases databases) {
    return FormsDatabase.of(databases);
  }

  @Bean
  DeclaredForms declaredForms(@Value("${koch.catalog}") Path folder, Catalog catalog) {
    return DeclaredForms.read(folder, catalog);
  }

  @Bean
  FormTables formTables(FormsDatabase database, Clock clock, DeclaredForms declared) {
    FormTables forms = new FormTables(database, clock);
    for (DeclaredForm form : declared.forms()) {
      forms.publish(form.converted().xform(), form.media());
    }
    return forms;
  }

  @Bean
  DeviceTokens deviceTokens(FormsDatabase database, Clock clock) {
    return new DeviceTokens(database, clock, new SecureRandom());
  }

  @Bean
  SubmissionTables submissionTables(FormsDatabase database) {
    return new SubmissionTables(database);
  }

  @Bean
  Submissions submissions(FormsDatabase database, FormTables forms, Clock clock) {
    return new Submissions(database, forms, clock);
  }

  @Bean
  FormDelivery formDelivery(SubmissionTables submissions, FormTables forms, Catalog catalog) {
    return new FormDelivery(submissions, forms, catalog);
  }

  @Bean
  ServletRegistrationBean<DevicesServlet> devices(
      FormsDatabase database,
      FormTables forms,
      SubmissionTables tables,
      Submissions submissions,
      DeviceTokens tokens,
      @Value("${koch.forms.address:}") String address) {
    OfficePages office =
        new OfficePages(
            forms,
            tables,
            submissions,
            new OfficeFiles(database),
            () -> "uuid:" + UUID.randomUUID());
    DevicesServlet servlet =
        new DevicesServlet(
            new DeviceAccess(tokens),
            new FormRequests(forms, new EntityTables(database)),
            new SubmissionRequests(submissions),
            office,
            address);
    ServletRegistrationBean<DevicesServlet> registration =
        new ServletRegistrationBean<>(servlet, "/openrosa/*");
    registration.setName(kg.koch.app.forms.FormsDoor.SERVLET);
    registration.setMultipartConfig(
        new MultipartConfigElement("", Answers.MOST_BYTES, Answers.MOST_BYTES, IN_MEMORY_BYTES));
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> exactContentType() {
    return server -> server.addContextValves(new ExactContentType());
  }
}
