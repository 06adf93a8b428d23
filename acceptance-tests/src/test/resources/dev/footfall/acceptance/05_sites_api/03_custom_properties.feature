# sites-api.md, heading 5
Feature: Custom properties

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,props,shared_links" only
    And a new key of the team with the scopes "sites:provision:*"

  Rule: Custom properties are kept with the last one first and listed by name

    Scenario: Two of them
      Given I add the property " plan " to "shop.example"
      And I add the property "author" to "shop.example"
      And I add the property "zone" to "shop.example"
      When I look at the site "shop.example"
      Then the site has these facts
        | domain       | timezone | custom properties | switched on |
        | shop.example | Etc/UTC  | zone author plan  |             |
      When I list the properties of "shop.example"
      Then the properties are "author plan zone"

    Scenario: One with slashes goes again
      Given I add the property "prop1/key/with/slashes" to "shop.example"
      When I remove the property "prop1/key/with/slashes" from "shop.example"
      And I list the properties of "shop.example"
      Then the properties are ""
