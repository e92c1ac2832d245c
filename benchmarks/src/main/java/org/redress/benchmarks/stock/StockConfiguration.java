package org.redress.benchmarks.stock;

import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;

/** What both stock services have: the aggregate, its endpoint, sign-in, and Axon's embedded store. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            FlywayAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            JpaAutoConfiguration.class,
            JpaEventStoreAutoConfiguration.class
        })
@EnableConfigurationProperties(EventSize.class)
@Import({StockComplaint.class, StockEndpoint.class})
class StockConfiguration {
    /** As many as our first accounts. */
    private static final int ACCOUNTS = 13;

    @Bean
    SecurityFilterChain signIn(HttpSecurity http) {
        return http.authorizeHttpRequests(every -> every.anyRequest().authenticated())
                .httpBasic(basic -> {})
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /**
     * With a check of the password that costs nothing: ours remembers what it has checked. The manager itself would let
     * Spring replace each password by one that costs 70 ms to check, as soon as it was used.
     */
    @Bean
    UserDetailsService accounts() {
        InMemoryUserDetailsManager accounts = new InMemoryUserDetailsManager(IntStream.range(0, ACCOUNTS)
                .mapToObj(index -> account(index == 0 ? StockWorker.USER : "account-" + index))
                .toList());
        return name -> accounts.loadUserByUsername(name);
    }

    private static UserDetails account(String name) {
        return User.withUsername(name)
                .password("{noop}" + StockWorker.PASSWORD)
                .roles("HANDLER")
                .build();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    /** Under this name, or Axon would build a second store around the engine. */
    @Bean
    EmbeddedEventStore eventBus(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }
}
