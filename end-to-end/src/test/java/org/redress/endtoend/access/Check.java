package org.redress.endtoend.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A place in the compiled service where somebody's right to something is asked for.
 *
 * @param type the class, as the machine calls it
 * @param method with its descriptor
 * @param instruction which of the method's
 */
record Check(String type, String method, int instruction, String asked) {
    private static final String READERS = "org/redress/query/reading/Readers";
    private static final String READER = "org/redress/query/reading/Reader";
    private static final String SIGNED_IN = "org/redress/http/signin/SignedIn";
    private static final String ROLE = "org/redress/events/Role";

    /** Methods that say whether somebody may; each wherever it is asked. */
    private static final Set<String> MAY = Set.of(
            "org/redress/lifecycle/policy/Permissions.allows",
            "org/redress/lifecycle/policy/Permissions.allowsReading",
            "org/redress/lifecycle/policy/Permissions.allowsReadingPersonal",
            "org/redress/lifecycle/policy/Permissions.allowsReadingNamesOfStaff",
            "org/redress/lifecycle/policy/Permissions.allowsReadingLog",
            "org/redress/lifecycle/policy/Permissions.allowsReadingStatistics",
            "org/redress/lifecycle/organisation/OrganisationStep.allows",
            "org/redress/lifecycle/operations/Discarding.allows",
            "org/redress/http/signin/Standing.isStaff",
            SIGNED_IN + ".holds",
            READER + ".mayReadWords");

    /** Fields that say so. */
    private static final Set<String> MAY_FIELDS =
            Set.of("org/redress/query/reading/Words.mayRead", "org/redress/query/reading/Staff$Names.mayRead");

    /** What the doors ask of a request, while the service starts. */
    private static final String DOOR =
            "org/springframework/security/config/annotation/web/configurers/AuthorizeHttpRequestsConfigurer$AuthorizedUrl";

    private static final Set<String> DOORS_ASK = Set.of("authenticated", "hasAuthority");

    /** The same asked of a set of roles, in these classes. */
    private static final Set<String> HELD = Set.of(READER);

    /** Whether it is asked once, when the service starts, what is asked of every request. */
    boolean isOfDoors() {
        return DOORS_ASK.contains(asked);
    }

    String name() {
        return type.substring(type.lastIndexOf('/') + 1) + "#" + method.substring(0, method.indexOf('(')) + " asks "
                + asked + " (" + instruction + ")";
    }

    /** All checks of a class. */
    static List<Check> in(byte[] compiled) {
        ClassNode type = read(compiled);
        List<Check> checks = new ArrayList<>();
        for (MethodNode method : type.methods) {
            for (int index = 0; index < method.instructions.size(); index++) {
                String asked = askedAt(type.name, method, method.instructions.get(index));
                if (asked != null) {
                    checks.add(new Check(type.name, method.name + method.desc, index, asked));
                }
            }
        }
        return checks;
    }

    /** The class without this check: whoever asks is let in, with all that anybody may see. */
    byte[] removedFrom(byte[] compiled) {
        ClassNode node = read(compiled);
        MethodNode within = node.methods.stream()
                .filter(each -> (each.name + each.desc).equals(method))
                .findFirst()
                .orElseThrow();
        AbstractInsnNode asking = within.instructions.get(instruction);
        within.instructions.insert(asking, instead(asking, within.maxLocals));
        within.instructions.remove(asking);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static ClassNode read(byte[] compiled) {
        ClassNode node = new ClassNode();
        new ClassReader(compiled).accept(node, 0);
        return node;
    }

    private static String askedAt(String type, MethodNode method, AbstractInsnNode at) {
        if (at instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETFIELD) {
            String name = field.owner + "." + field.name;
            // Whether words are shown at all is told to the reader as well; that is no check.
            return MAY_FIELDS.contains(name) && !method.name.matches("mayRead|openness") ? field.name : null;
        }
        if (!(at instanceof MethodInsnNode call)) {
            return null;
        }
        if (call.owner.equals(READERS) && call.name.startsWith("reader") && !type.equals(READERS)) {
            return call.name;
        }
        if (MAY.contains(call.owner + "." + call.name)) {
            return call.name;
        }
        if (call.owner.equals(DOOR) && DOORS_ASK.contains(call.name)) {
            return call.name;
        }
        if (HELD.contains(type) && call.name.equals("containsAll")) {
            return "whether the role is held";
        }
        if (type.equals(SIGNED_IN) && call.owner.equals("java/util/Optional") && call.name.equals("filter")) {
            return "whether the role is held";
        }
        boolean ofOneRole = call.name.equals("contains")
                && at.getPrevious() instanceof FieldInsnNode role
                && role.getOpcode() == Opcodes.GETSTATIC
                && role.owner.equals(ROLE);
        return ofOneRole ? "for one role" : null;
    }

    private static InsnList instead(AbstractInsnNode asking, int free) {
        InsnList instead = new InsnList();
        if (asking instanceof FieldInsnNode) {
            instead.add(new InsnNode(Opcodes.POP));
            instead.add(new InsnNode(Opcodes.ICONST_1));
            return instead;
        }
        MethodInsnNode call = (MethodInsnNode) asking;
        if (call.owner.equals(READERS)) {
            return anyReader(call, free);
        }
        Type[] arguments = Type.getArgumentTypes(call.desc);
        for (Type argument : arguments) {
            instead.add(new InsnNode(argument.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
        }
        if (call.owner.equals(DOOR)) {
            String letIn = Type.getMethodDescriptor(Type.getReturnType(call.desc));
            instead.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, DOOR, "permitAll", letIn));
        }
        if (Type.getReturnType(call.desc) == Type.BOOLEAN_TYPE) {
            if (call.getOpcode() != Opcodes.INVOKESTATIC) {
                instead.add(new InsnNode(Opcodes.POP));
            }
            instead.add(new InsnNode(Opcodes.ICONST_1));
        }
        return instead;
    }

    /** {@code new Reader(person, Arrays.asList(Role.values()), true)}. */
    private static InsnList anyReader(MethodInsnNode call, int free) {
        InsnList instead = new InsnList();
        Type argument = Type.getArgumentTypes(call.desc)[0];
        if (!argument.getInternalName().equals(SIGNED_IN)) {
            instead.add(new MethodInsnNode(
                    Opcodes.INVOKEVIRTUAL, argument.getInternalName(), "signedIn", "()L" + SIGNED_IN + ";"));
        }
        instead.add(new VarInsnNode(Opcodes.ASTORE, free));
        instead.add(new InsnNode(Opcodes.POP));
        instead.add(new TypeInsnNode(Opcodes.NEW, READER));
        instead.add(new InsnNode(Opcodes.DUP));
        instead.add(new VarInsnNode(Opcodes.ALOAD, free));
        instead.add(new MethodInsnNode(Opcodes.INVOKESTATIC, ROLE, "values", "()[L" + ROLE + ";"));
        instead.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC, "java/util/Arrays", "asList", "([Ljava/lang/Object;)Ljava/util/List;"));
        instead.add(new InsnNode(Opcodes.ICONST_1));
        instead.add(
                new MethodInsnNode(Opcodes.INVOKESPECIAL, READER, "<init>", "(L" + SIGNED_IN + ";Ljava/util/List;Z)V"));
        return instead;
    }
}
