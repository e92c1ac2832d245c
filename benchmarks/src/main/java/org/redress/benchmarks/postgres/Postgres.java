package org.redress.benchmarks.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.benchmarks.machine.Command;

/** A PostgreSQL of our own with every setting that costs time at its default, durability above all; it ends with the run. */
public final class Postgres implements AutoCloseable {
    static final String USER = "postgres";

    /** PostgreSQL refuses to run as root: then it runs as the account that Debian's package has made for it. */
    private static final String ACCOUNT = "postgres";

    /** Room for every service of a run and the callers of {@code pgbench} beside them; the default is 100. */
    private static final int CONNECTIONS_MAX = 300;

    /** Not SCRAM: 64 callers of {@code pgbench} would spend their first second on its rounds of hashing. */
    private static final String AUTHENTICATION = "md5";

    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;
    private final String password;

    private Postgres(PostgresBinaries binaries, Path data, int port, String password) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /** Starts it in a folder, on a free loopback port. */
    public static Postgres start(Path folder) {
        try {
            Path home = Files.createDirectories(folder.resolve("postgres"));
            String password = UUID.randomUUID().toString();
            Path passwordFile = Files.writeString(home.resolve("password"), password);
            giveToServer(home, passwordFile);
            Postgres server = new Postgres(PostgresBinaries.find(), home.resolve("data"), freePort(), password);
            server.initialise(passwordFile);
            server.control("start", "-w", "-l", home.resolve("log").toString(), "-o", server.options());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty database. */
    public Database create(String name) {
        Database maintenance = database("postgres");
        maintenance.update("create database " + name);
        return database(name);
    }

    /** A new, empty table like our log's, for inserts without us. */
    public Pgbench pgbench(RawTable table) {
        return new Pgbench(binaries.path("pgbench"), table);
    }

    /** In its own words. */
    public String version() {
        return Command.run(List.of(binaries.path("postgres"), "--version"), Map.of())
                .strip();
    }

    @Override
    public void close() {
        control("stop", "-w", "-m", "fast");
    }

    private Database database(String name) {
        return new Database("127.0.0.1", port, name, USER, password);
    }

    private void initialise(Path passwordFile) {
        run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                USER,
                "-E",
                "UTF8",
                "--auth=" + AUTHENTICATION,
                "--pwfile=" + passwordFile);
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data
                + " -c max_connections=" + CONNECTIONS_MAX;
    }

    private void control(String... arguments) {
        List<String> all = new ArrayList<>(List.of("-D", data.toString()));
        all.addAll(List.of(arguments));
        run("pg_ctl", all.toArray(String[]::new));
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", ACCOUNT, "--"));
        }
        command.add(binaries.path(program));
        command.addAll(List.of(arguments));
        Command.run(command, Map.of());
    }

    private static void giveToServer(Path... files) throws IOException {
        if (isRoot()) {
            for (Path file : files) {
                Files.setOwner(
                        file,
                        FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT));
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
