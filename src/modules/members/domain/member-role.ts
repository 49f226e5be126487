/** What a member does in the cluster: sells, or supports those who do (agreement §4.1). */
export const memberRoles = ['supplier', 'support'] as const;

export type MemberRole = (typeof memberRoles)[number];
