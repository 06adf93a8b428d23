# access-control.md, headings 4.3, 6.2 and 7.5
Feature: What a role, a plan and a scope allow

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,props,shared_links" only
    And a new key of the team with the scopes "sites:provision:*"

  Rule: A role decides what may be done

    Scenario Outline: <person>
      Given a key of a <person> of "shop.example"
      When I look at the site "shop.example"
      Then the status is <get>
      When I add the property "author" to "shop.example"
      Then the status is <edit>
      When I invite "new@example.com" to "shop.example" as viewer
      Then the status is <invite>
      When I make the site "next.example" in the time zone "Etc/UTC"
      Then the status is <make>
      When I delete the site "shop.example"
      Then the status is <delete>

      Examples:
        | person       | get | edit | invite | make | delete |
        | owner        | 200 | 200  | 200    | 200  | 200    |
        | admin        | 200 | 200  | 200    | 200  | 404    |
        | editor       | 200 | 200  | 404    | 200  | 404    |
        | viewer       | 200 | 404  | 404    | 403  | 404    |
        | billing      | 404 | 404  | 404    | 403  | 404    |
        | guest-editor | 200 | 200  | 404    | 403  | 404    |
        | guest-viewer | 200 | 404  | 404    | 403  | 404    |
        | stranger     | 401 | 401  | 401    | 401  | 401    |

  Rule: A plan decides before a role does

    Scenario Outline: <agreement>
      Given the site "other.example" of a team with an Enterprise agreement on "<agreement>" only
      And a new key of the team with the scopes "sites:provision:*"
      When I list the goals of "other.example"
      Then the status is <reading>
      When I add the property "author" to "other.example"
      Then the status is <provisioning>
      When I share "other.example" as "Board"
      Then the status is <sharing>

      Examples:
        | agreement                    | reading | provisioning | sharing |
        | stats_api                    | 200     | 402          | 402     |
        | sites_api                    | 402     | 402          | 402     |
        | sites_api,props              | 402     | 200          | 402     |
        | sites_api,props,shared_links | 402     | 200          | 200     |

    Scenario: What a team without the Sites API is told
      Given the site "other.example" of a team on the Business plan
      And a new key of the team with the scopes "sites:provision:*"
      When I add the property "author" to "other.example"
      Then I am told "The account that owns this API key does not have access to Sites API. Please make sure you're using the API key of a subscriber account and that the subscription plan includes Sites API" with status 402

  Rule: A key needs the scope for changing anything

    Scenario: A key for statistics
      Given a new key of the team with the scopes "stats:read:*"
      When I add the property "author" to "shop.example"
      Then I am told "Invalid API key. Please make sure you're using a valid API key with access to the resource you've requested." with status 401
      When I list the properties of "shop.example"
      Then the properties are ""
