package org.redress.http.signin;

/** Sees to it that the person of a first account holds its role; at every start, before the first request. */
@FunctionalInterface
public interface FirstRoles {
    /** Grants the role unless it is held already or was taken away on purpose. */
    void grant(FirstAccount account);
}
