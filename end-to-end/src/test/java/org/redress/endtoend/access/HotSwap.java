package org.redress.endtoend.access;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.redress.endtoend.Program;

/** Puts other classes into a running service, as a debugger does. */
final class HotSwap implements AutoCloseable {
    /** How a service is started that lets this be done to it, from this machine. */
    static final String ALLOWED = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

    /** The same of one that waits with its start until it has been done. */
    static final String AWAITED = ALLOWED.replace("suspend=n", "suspend=y");

    private static final Duration PREPARED_MAX = Duration.ofMinutes(1);

    private static final Pattern LISTENING = Pattern.compile("Listening for transport dt_socket at address: (\\d+)");

    private final VirtualMachine machine;

    private HotSwap(VirtualMachine machine) {
        this.machine = machine;
    }

    static HotSwap of(Program program) {
        String port =
                Awaitility.await().atMost(Program.START_MAX).until(() -> portOf(program), found -> !found.isEmpty());
        AttachingConnector sockets = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = sockets.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(port);
        try {
            return new HotSwap(sockets.attach(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalConnectorArgumentsException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String portOf(Program program) {
        Matcher listening = LISTENING.matcher(program.output());
        return listening.find() ? listening.group(1) : "";
    }

    /** Lets a service start that waits, with another form of a class before the first use of it, and goes. */
    void redefineAtStart(String type, byte[] compiled) {
        ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
        request.addClassFilter(type.replace('/', '.'));
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
        machine.resume();
        try {
            for (long end = System.nanoTime() + PREPARED_MAX.toNanos(); System.nanoTime() < end; ) {
                EventSet events = machine.eventQueue().remove(PREPARED_MAX.toMillis());
                if (events != null && events.stream().anyMatch(ClassPrepareEvent.class::isInstance)) {
                    redefine(type, compiled);
                    // Whoever stays and does not listen holds the service up when ten thousand classes have been told.
                    machine.dispose();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(type + " is not used");
    }

    /** @return whether the class is in use; what nobody has called yet is not there to be changed */
    boolean redefine(String type, byte[] compiled) {
        List<ReferenceType> loaded = machine.classesByName(type.replace('/', '.'));
        loaded.forEach(each -> machine.redefineClasses(Map.of(each, compiled)));
        return !loaded.isEmpty();
    }

    @Override
    public void close() {
        try {
            machine.dispose();
        } catch (VMDisconnectedException gone) {
            return;
        }
    }
}
