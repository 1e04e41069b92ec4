/** Something with an id, by its id. */
export interface ById<T> {
  get(id: string): T | undefined;
}

/** Ids are a letter and the position, counted from 1; where they are not, the list is searched. */
export function byId<T extends { readonly id: string }>(list: readonly T[]): ById<T> {
  return {
    get: (id) => {
      const near = list[Number(id.slice(1)) - 1];
      return near?.id === id ? near : list.find((element) => element.id === id);
    },
  };
}
