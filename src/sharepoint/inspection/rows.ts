/** Shapes of SharePoint's answers that the check reads; only what it needs. */
export interface ListRow {
  readonly Id: string;
  readonly EntityTypeName: string;
  readonly ItemCount: number;
  readonly EnableVersioning: boolean;
  readonly MajorVersionLimit: number;
  /** Kept out of the search's index. */
  readonly NoCrawl: boolean;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly HasUniqueRoleAssignments: boolean;
}

export interface FieldRow {
  readonly Id: string;
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Indexed: boolean;
  readonly EnforceUniqueValues: boolean;
  readonly Required: boolean;
  /** SharePoint's own columns are sealed, come from a base type, or are hidden. */
  readonly FromBaseType: boolean;
  readonly Hidden: boolean;
  readonly Choices?: readonly string[];
  readonly MaxLength?: number;
  readonly MinimumValue?: number;
  readonly MaximumValue?: number;
  readonly LookupList?: string;
}

export interface BasePermissions {
  readonly Low: string | number;
  readonly High: string | number;
}

export interface RoleRow {
  readonly Id: number;
  readonly Name: string;
  readonly RoleTypeKind: number;
  readonly BasePermissions: BasePermissions;
}

export interface AssignmentRow {
  readonly PrincipalId: number;
  readonly Member?: { readonly Title: string; readonly LoginName: string };
  readonly RoleDefinitionBindings: readonly RoleRow[];
}

export interface UserRow {
  readonly Id: number;
  readonly Title: string;
  readonly LoginName: string;
  readonly PrincipalType: number;
  readonly IsSiteAdmin: boolean;
}

export interface GroupRow {
  readonly Id: number;
  readonly Title: string;
}
